package dk.vaern.web.operation;

import dk.vaern.eventstore.processing.DeadLetter;
import dk.vaern.web.openapi.Example;
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
@Example("{'id': 7, 'sequence': '01980000-0000-7000-8000-000000000001', "
        + "'eventId': '01980000-0000-7000-8000-000000000002', 'attempts': 1, 'since': '2026-11-22T02:40:00Z', "
        + "'lastTriedAt': '2026-11-22T02:40:00Z', 'cause': 'java.lang.IllegalStateException'}")
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
