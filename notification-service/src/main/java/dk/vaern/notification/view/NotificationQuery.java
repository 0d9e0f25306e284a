package dk.vaern.notification.view;

import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.notification.Matter;
import dk.vaern.domain.notification.NotificationStatus;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.domain.warning.WarningId;
import org.jspecify.annotations.Nullable;

/**
 * Which notifications are asked for; absent parts ask for any.
 *
 * @param incident that they are about; likewise the warning
 * @param acknowledged taken up by somebody, or not yet
 */
public record NotificationQuery(
        @Nullable IncidentId incident,
        @Nullable WarningId warning,
        @Nullable OrganisationId recipient,
        @Nullable Matter matter,
        @Nullable Urgency urgency,
        ContactPoint.@Nullable Channel channel,
        @Nullable NotificationStatus status,
        @Nullable Boolean acknowledged) {}
