package dk.vaern.domain.kernel;

import java.time.Instant;

/** By whom and when a command is given. The domain takes time as an argument; it has no clock. */
public record By(Actor actor, Instant at) {

    public OrganisationId organisation() {
        return actor.organisation();
    }
}
