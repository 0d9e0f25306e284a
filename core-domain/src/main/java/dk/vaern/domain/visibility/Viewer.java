package dk.vaern.domain.visibility;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Who looks: a person of an organisation, or the organisation as a whole.
 *
 * @param subject absent for the organisation as a whole, which sees what any of its people could
 */
public record Viewer(@Nullable String subject, OrganisationId organisation) {

    public static Viewer of(Actor actor) {
        return new Viewer(actor.subject(), actor.organisation());
    }

    public static Viewer organisation(OrganisationId organisation) {
        return new Viewer(null, organisation);
    }
}
