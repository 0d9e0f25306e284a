package dk.vaern.notification.dispatch;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.notification.Notification;
import dk.vaern.domain.notification.NotificationCommand;
import dk.vaern.domain.notification.NotificationCommand.BeginAttempt;
import dk.vaern.domain.notification.NotificationCommand.BundleNotification;
import dk.vaern.domain.notification.NotificationCommand.GiveUp;
import dk.vaern.domain.notification.NotificationCommand.HoldNotification;
import dk.vaern.domain.notification.NotificationCommand.ReportAccepted;
import dk.vaern.domain.notification.NotificationCommand.ReportDelivered;
import dk.vaern.domain.notification.NotificationCommand.ReportFailure;
import dk.vaern.domain.notification.NotificationCommand.SupersedeNotification;
import dk.vaern.domain.notification.NotificationCommand.WithdrawNotification;
import dk.vaern.domain.notification.NotificationId;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.notification.channel.Delivery;
import dk.vaern.notification.facts.NotificationFacts;
import dk.vaern.notification.restraint.Verdict.HoldUntil;
import dk.vaern.web.command.CommandDesk;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Tells a notification what becomes of it. */
@Component
class Reports {

    private final CommandDesk desk;
    private final Clock clock;
    private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

    Reports(CommandDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * An attempt is begun under a delivery id: its own, or that of a message with others.
     *
     * @throws dk.vaern.domain.kernel.Refused when there is nothing left to attempt, or not under that one
     */
    void begin(NotificationFacts notification, int attempt, String deliveryId) {
        var id = id(notification);
        UUID message = deliveryId.equals(id.toString()) ? null : UUID.fromString(deliveryId);
        give(new BeginAttempt(id, attempt, message, by(notification)), notification);
    }

    void giveUp(NotificationFacts notification, String reason) {
        give(new GiveUp(id(notification), reason, by(notification)), notification);
    }

    /** The recipient may not see any longer what it was to be told of. */
    void withdraw(NotificationFacts notification) {
        var withdrawal = new WithdrawNotification(id(notification), Notification.NO_LONGER_SHARED, by(notification));
        give(withdrawal, notification);
    }

    /** @throws dk.vaern.domain.kernel.Refused when it has left */
    void hold(NotificationFacts notification, HoldUntil why) {
        give(new HoldNotification(id(notification), why.until(), why.reason(), by(notification)), notification);
    }

    /** @throws dk.vaern.domain.kernel.Refused when it has left, or has ended */
    void bundle(NotificationFacts notification, UUID message) {
        give(new BundleNotification(id(notification), message, by(notification)), notification);
    }

    /** @throws dk.vaern.domain.kernel.Refused when it is on its way, or has ended */
    void supersede(NotificationFacts notification, NotificationId newer) {
        give(new SupersedeNotification(id(notification), newer, by(notification)), notification);
    }

    void result(NotificationFacts notification, int attempt, Delivery delivery) {
        var id = id(notification);
        var by = by(notification);
        NotificationCommand report = switch (delivery) {
            case Delivery.Accepted accepted ->
                new ReportAccepted(
                        id, attempt, accepted.providerReference().isEmpty() ? null : accepted.providerReference(), by);
            case Delivery.Delivered _ -> new ReportDelivered(id, attempt, by);
            case Delivery.TemporaryFailure failure ->
                new ReportFailure(id, attempt, failure.reason(), next(attempt, failure), by);
            case Delivery.PermanentFailure failure ->
                new ReportFailure(id, attempt, failure.reason(), null, isGone(failure, notification), by);
        };
        give(report, notification);
    }

    /** Only a receiver can say so of itself; that a provider knows no such mailbox may be the provider's mistake. */
    private static boolean isGone(Delivery.PermanentFailure failure, NotificationFacts notification) {
        ContactPoint.Channel channel = notification.state().request().channel();
        return failure.destinationGone() && channel != null && channel.isAddressedByUrl();
    }

    private Instant next(int attempt, Delivery.TemporaryFailure failure) {
        synchronized (random) {
            return clock.instant().plus(Backoff.after(attempt, failure.retryAfter(), random));
        }
    }

    private void give(NotificationCommand command, NotificationFacts notification) {
        desk.giveBecause(
                notification.cause(),
                Notification.COMMANDS,
                command,
                command.by().actor());
    }

    private By by(NotificationFacts notification) {
        return new By(Actor.machine(notification.state().request().recipient()), clock.instant());
    }

    private static NotificationId id(NotificationFacts notification) {
        return notification.state().request().notificationId();
    }
}
