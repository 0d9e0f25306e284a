package dk.vaern.domain.notification;

import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.notification.NotificationCommand.BundleNotification;
import dk.vaern.domain.notification.NotificationCommand.HoldNotification;
import dk.vaern.domain.notification.NotificationCommand.SupersedeNotification;
import dk.vaern.domain.notification.NotificationEvent.NotificationBundled;
import dk.vaern.domain.notification.NotificationEvent.NotificationHeld;
import dk.vaern.domain.notification.NotificationEvent.NotificationWithdrawn;
import dk.vaern.domain.notification.NotificationState.Known;
import java.time.Instant;
import java.util.List;

/** What a notification decides about waiting, leaving with others, and not leaving for a newer one. */
final class NotificationRestraint {

    private NotificationRestraint() {}

    /** What has left cannot be held any more, and what leaves with others leaves when they do. */
    static List<NotificationEvent> hold(HoldNotification hold, Known known) {
        if (known.isEnded()) {
            throw new Refused(NotificationRefusal.ALREADY_ENDED);
        }
        if (!known.isUntried() || known.message() != null) {
            throw new Refused(NotificationRefusal.OUT_OF_TURN);
        }
        return hold.until().equals(known.nextAttemptAt())
                ? List.of()
                : List.of(new NotificationHeld(
                        hold.notificationId(), hold.until(), hold.reason().code()));
    }

    /** Once for all: nothing is in two messages. */
    static List<NotificationEvent> bundle(BundleNotification bundle, Known known) {
        if (bundle.message().equals(known.message())) {
            return List.of();
        }
        if (known.isEnded()) {
            throw new Refused(NotificationRefusal.ALREADY_ENDED);
        }
        if (!known.isUntried()
                || known.message() != null
                || isHeld(known, bundle.by().at())) {
            throw new Refused(NotificationRefusal.OUT_OF_TURN);
        }
        return List.of(new NotificationBundled(bundle.notificationId(), bundle.message()));
    }

    /** What is on its way arrives. */
    static List<NotificationEvent> supersede(SupersedeNotification supersede, Known known) {
        if (known.supersededBy() != null) {
            return List.of();
        }
        if (known.isEnded()) {
            throw new Refused(NotificationRefusal.ALREADY_ENDED);
        }
        if (known.status() == NotificationStatus.ATTEMPTED || known.message() != null) {
            throw new Refused(NotificationRefusal.OUT_OF_TURN);
        }
        return List.of(
                new NotificationWithdrawn(supersede.notificationId(), Notification.SUPERSEDED, supersede.newer()));
    }

    static boolean isHeld(Known known, Instant now) {
        Instant until = known.nextAttemptAt();
        return known.status() == NotificationStatus.HELD && until != null && now.isBefore(until);
    }
}
