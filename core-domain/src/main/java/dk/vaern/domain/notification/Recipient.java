package dk.vaern.domain.notification;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.organisation.ContactPoint;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom to reach, and on which of its ways. No address: that is the organisation's to keep, and to change.
 *
 * @param contactPoint absent, like its channel, when the organisation has no way that fits
 * @param unreachable why there is none, a kebab-case code; means nothing when there is one
 */
public record Recipient(
        OrganisationId organisation,
        @Nullable UUID contactPoint,
        ContactPoint.@Nullable Channel channel,
        String unreachable) {

    public Recipient(OrganisationId organisation, @Nullable UUID contactPoint, ContactPoint.@Nullable Channel channel) {
        this(organisation, contactPoint, channel, Notification.NO_CONTACT_POINT);
    }

    public static Recipient unreachable(OrganisationId organisation) {
        return new Recipient(organisation, null, null);
    }

    /** All ways that would fit wait to be verified. */
    public static Recipient unverified(OrganisationId organisation) {
        return new Recipient(organisation, null, null, Notification.NOT_VERIFIED);
    }

    public boolean isReachable() {
        return contactPoint != null && channel != null;
    }
}
