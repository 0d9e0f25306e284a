package dk.vaern.domain.notification;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.organisation.ContactPoint;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom to reach, and on which of its ways. No address: that is the organisation's to keep, and to change.
 *
 * @param contactPoint absent, like its channel, when the organisation has no way that fits
 */
public record Recipient(
        OrganisationId organisation, @Nullable UUID contactPoint, ContactPoint.@Nullable Channel channel) {

    public static Recipient unreachable(OrganisationId organisation) {
        return new Recipient(organisation, null, null);
    }

    public boolean isReachable() {
        return contactPoint != null && channel != null;
    }
}
