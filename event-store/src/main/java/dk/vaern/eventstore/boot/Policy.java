package dk.vaern.eventstore.boot;

import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A bean that says: whenever this happens, that is to be done. Each event is handled once, or again after a failure; never
 * replayed. What cannot be handled waits as a dead letter, and the rest of its aggregate's events behind it.
 *
 * @param name stored with its position, so it is not changed
 * @param since null for a policy that is there from the beginning; one that is added to a running system says from when on
 *     events are its business
 * @param express null when none of its events overtake others
 */
public record Policy(
        String name,
        Object handler,
        @Nullable Instant since,
        @Nullable Express express) {

    public Policy(String name, Object handler) {
        this(name, handler, null);
    }

    public Policy(String name, Object handler, @Nullable Instant since) {
        this(name, handler, since, null);
    }

    /**
     * The same, but some of its events wait for none of the others: a processor of their own handles them, by threads that
     * do nothing else. In a running system it begins where the policy has come to.
     *
     * @param name of that processor, stored with its position as well
     * @param taken which events; the same answer for the same event at any time and on any node, and for all events of an
     *     aggregate that the policy handles
     */
    public <E> Policy letting(String name, Class<E> type, Predicate<E> taken) {
        return new Policy(
                this.name,
                handler,
                since,
                new Express(name, payload -> type.isInstance(payload) && taken.test(type.cast(payload))));
    }

    /** Which of a policy's events overtake the others. */
    public record Express(String name, Predicate<Object> takes) {}
}
