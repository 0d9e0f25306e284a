package dk.vaern.web.operation;

import dk.vaern.eventstore.processing.DeadLetter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that a policy could not handle, or that waits behind one. Says what kind of failure it was and never its message,
 * which may repeat what people wrote.
 *
 * @param sequence the aggregate whose events wait for each other
 * @param attempts none for one that only waits
 * @param cause the failure's class; absent for one that only waits
 */
public record DeadLetterView(
        long id,
        String sequence,
        String eventId,
        int attempts,
        Instant since,
        Instant lastTriedAt,
        @Nullable String cause) {

    static DeadLetterView of(DeadLetter letter) {
        return new DeadLetterView(
                letter.id(),
                letter.sequence(),
                letter.eventId(),
                letter.attempts(),
                letter.since(),
                letter.lastTriedAt(),
                letter.causeType());
    }
}
