package dk.vaern.domain.notification;

import dk.vaern.domain.kernel.AnswerWay;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.PersonId;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.kernel.Urgency;
import java.time.Instant;
import java.util.UUID;
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

    /**
     * Sends it, by itself or in a message with others.
     *
     * @param attempt one more than there were, or the one that was begun and never reported
     * @param message the delivery id of the one that it is about to leave in with others; absent: its own
     */
    record BeginAttempt(
            NotificationId notificationId,
            int attempt,
            @Nullable UUID message,
            By by) implements NotificationCommand {

        /** Of what leaves by itself. */
        public BeginAttempt(NotificationId notificationId, int attempt, By by) {
            this(notificationId, attempt, null, by);
        }
    }

    record ReportAccepted(
            NotificationId notificationId,
            int attempt,
            @Nullable String providerReference,
            By by) implements NotificationCommand {}

    record ReportDelivered(NotificationId notificationId, int attempt, By by) implements NotificationCommand {}

    /**
     * It did not arrive: the attempt failed, or what a provider had taken came back.
     *
     * @param nextAttemptAt absent when another attempt would fail alike: it is given up at once
     * @param gone whether everything that is sent there would, because the destination is no more
     */
    record ReportFailure(
            NotificationId notificationId,
            int attempt,
            String reason,
            @Nullable Instant nextAttemptAt,
            boolean gone,
            By by)
            implements NotificationCommand {

        public ReportFailure(
                NotificationId notificationId, int attempt, String reason, @Nullable Instant nextAttemptAt, By by) {
            this(notificationId, attempt, reason, nextAttemptAt, false, by);
        }
    }

    /** @param reason a kebab-case code */
    record GiveUp(NotificationId notificationId, String reason, By by) implements NotificationCommand {}

    /** @param reason a kebab-case code */
    record WithdrawNotification(NotificationId notificationId, String reason, By by) implements NotificationCommand {}

    /** Lets it wait, as long as it has not left. */
    record HoldNotification(NotificationId notificationId, Instant until, HeldBecause reason, By by)
            implements NotificationCommand {}

    /**
     * Lets it leave together with others.
     *
     * @param message the delivery id of the one message
     */
    record BundleNotification(NotificationId notificationId, UUID message, By by) implements NotificationCommand {}

    /** @param newer about the same matter, to the same contact point */
    record SupersedeNotification(NotificationId notificationId, NotificationId newer, By by)
            implements NotificationCommand {}

    /** @param person whose contact point it was; absent when somebody who was signed in did */
    record AcknowledgeNotification(
            NotificationId notificationId,
            AnswerWay how,
            @Nullable PersonId person,
            By by) implements NotificationCommand {

        /** By somebody who is signed in. */
        public AcknowledgeNotification(NotificationId notificationId, By by) {
            this(notificationId, AnswerWay.API, null, by);
        }
    }
}
