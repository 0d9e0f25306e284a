package dk.vaern.domain.notification;

import dk.vaern.domain.kernel.OrganisationId;

/** Who may know that somebody was told: the one who was, and the two that watch the shared picture. */
public final class NotificationVisibility {

    private NotificationVisibility() {}

    public static boolean maySee(OrganisationId viewer, OrganisationId recipient) {
        return viewer.equals(recipient) || viewer.kind().coordinates();
    }
}
