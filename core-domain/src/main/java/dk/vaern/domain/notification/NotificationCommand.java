package dk.vaern.domain.notification;

import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.kernel.Urgency;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a notification. Being told the same twice changes nothing. */
public sealed interface NotificationCommand {

    @TargetAggregateIdentifier
    NotificationId notificationId();

    By by();

    record RequestNotification(
            NotificationId notificationId,
            NotificationSubject about,
            Matter matter,
            Recipient to,
            Urgency urgency,
            Tlp tlp,
            By by)
            implements NotificationCommand {}

    /** @param attempt one more than there were, or the one that was begun and never reported */
    record BeginAttempt(NotificationId notificationId, int attempt, By by) implements NotificationCommand {}

    record ReportAccepted(
            NotificationId notificationId,
            int attempt,
            @Nullable String providerReference,
            By by) implements NotificationCommand {}

    record ReportDelivered(NotificationId notificationId, int attempt, By by) implements NotificationCommand {}

    /** @param nextAttemptAt absent when another attempt would fail alike: it is given up at once */
    record ReportFailure(
            NotificationId notificationId,
            int attempt,
            String reason,
            @Nullable Instant nextAttemptAt,
            By by) implements NotificationCommand {}

    /** @param reason a kebab-case code */
    record GiveUp(NotificationId notificationId, String reason, By by) implements NotificationCommand {}

    /** @param reason a kebab-case code */
    record WithdrawNotification(NotificationId notificationId, String reason, By by) implements NotificationCommand {}

    record AcknowledgeNotification(NotificationId notificationId, By by) implements NotificationCommand {}
}
