package dk.vaern.domain.kernel;

import java.time.Duration;
import java.time.Instant;

/** By whom and when a command is given. The domain takes time as an argument; it has no clock. */
public record By(Actor actor, Instant at) {

    /** How far another clock may be off ours before what it says lies in the future, or in the past. */
    public static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(2);

    public OrganisationId organisation() {
        return actor.organisation();
    }

    public boolean isFuture(Instant instant) {
        return instant.isAfter(at.plus(CLOCK_TOLERANCE));
    }

    public boolean isPast(Instant instant) {
        return instant.isBefore(at.minus(CLOCK_TOLERANCE));
    }
}
