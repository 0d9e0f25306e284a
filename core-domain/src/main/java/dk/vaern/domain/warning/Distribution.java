package dk.vaern.domain.warning;

import dk.vaern.domain.kernel.Urgency;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * To whom a warning goes, and by when they answer.
 *
 * @param acknowledgeBy until when its receipt is to be acknowledged; absent: no deadline
 * @param actBy until when it is to be acted upon; absent: no deadline
 */
public record Distribution(
        Audience audience,
        Urgency urgency,
        @Nullable Instant acknowledgeBy,
        @Nullable Instant actBy) {}
