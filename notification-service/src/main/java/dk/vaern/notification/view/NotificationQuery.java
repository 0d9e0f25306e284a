package dk.vaern.notification.view;

import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.notification.NotificationStatus;
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
        @Nullable NotificationStatus status,
        @Nullable Boolean acknowledged) {}
