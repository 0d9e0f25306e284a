package dk.vaern.domain.warning;

import dk.vaern.domain.kernel.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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
        @Nullable Instant actBy) {

    /** How long a warning stays after the time to act by: whoever was late still finds it. */
    public static final Duration STAYS = Duration.ofDays(30);

    /** When the warning expires; empty without a time to act by: such a warning stays until it is withdrawn. */
    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(actBy).map(deadline -> deadline.plus(STAYS));
    }

    boolean hasExpired(Instant now) {
        return expiresAt().filter(end -> !now.isBefore(end)).isPresent();
    }
}
