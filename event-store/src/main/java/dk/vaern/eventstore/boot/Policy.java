package dk.vaern.eventstore.boot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A bean that says: whenever this happens, that is to be done. Each event is handled once, or again after a failure; never
 * replayed. What cannot be handled waits as a dead letter, and the rest of its aggregate's events behind it.
 *
 * @param name stored with its position, so it is not changed
 * @param since null for a policy that is there from the beginning; one that is added to a running system says from when on
 *     events are its business
 */
public record Policy(String name, Object handler, @Nullable Instant since) {

    public Policy(String name, Object handler) {
        this(name, handler, null);
    }
}
