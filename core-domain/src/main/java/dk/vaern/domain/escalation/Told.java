package dk.vaern.domain.escalation;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.notification.NotificationId;
import dk.vaern.domain.notification.Recipient;
import dk.vaern.domain.organisation.ContactPoint;
import java.util.UUID;

/** Somebody whom a step tells, on one of their ways. */
public record Told(
        NotificationId notification, OrganisationId organisation, UUID contactPoint, ContactPoint.Channel channel) {

    public Recipient recipient() {
        return new Recipient(organisation, contactPoint, channel);
    }
}
