package dk.vaern.eventstore.processing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that a policy could not handle, or that waits behind one.
 *
 * @param sequence the aggregate whose events wait for each other
 * @param causeType the class of what went wrong, null for one that only waits
 */
public record DeadLetter(
        long id,
        String processor,
        String sequence,
        String eventId,
        int attempts,
        Instant since,
        Instant lastTriedAt,
        @Nullable String causeType,
        @Nullable String causeMessage) {}
