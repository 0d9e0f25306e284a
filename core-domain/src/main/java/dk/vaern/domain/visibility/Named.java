package dk.vaern.domain.visibility;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.OrganisationId;

/** An individual who is named as a recipient of something labelled RED. */
public record Named(String subject, OrganisationId organisation) {

    public static Named of(Actor actor) {
        return new Named(actor.subject(), actor.organisation());
    }

    boolean is(Viewer viewer) {
        return organisation.equals(viewer.organisation())
                && (viewer.subject() == null || viewer.subject().equals(subject));
    }
}
