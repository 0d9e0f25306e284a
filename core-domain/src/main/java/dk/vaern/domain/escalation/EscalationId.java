package dk.vaern.domain.escalation;

import dk.vaern.domain.kernel.DerivedId;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.notification.NotificationId;
import java.util.UUID;

/** An escalation's id, a UUID of version 7 that derives from what led to it and who is told. */
public record EscalationId(UUID value) {

    /** @param cause the id of the event for which the organisation must be told */
    public static EscalationId of(UUID cause, OrganisationId recipient) {
        return new EscalationId(DerivedId.of(cause, "escalation/" + recipient));
    }

    public static EscalationId of(String text) {
        return new EscalationId(UUID.fromString(text));
    }

    /** The id of the message by which a step reaches somebody: being asked twice, it is the same. */
    public NotificationId notification(int step, OrganisationId recipient, UUID contactPoint) {
        return new NotificationId(DerivedId.of(value, step + "/" + recipient + "/" + contactPoint));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
