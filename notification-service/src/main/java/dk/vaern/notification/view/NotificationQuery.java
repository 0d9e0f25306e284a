package dk.vaern.notification.view;

import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.notification.NotificationStatus;
import dk.vaern.domain.warning.WarningId;
import org.jspecify.annotations.Nullable;

/** Which notifications are asked for; absent parts ask for any. */
public record NotificationQuery(
        @Nullable IncidentId incident,
        @Nullable WarningId warning,
        @Nullable NotificationStatus status,
        @Nullable Boolean acknowledged) {}
