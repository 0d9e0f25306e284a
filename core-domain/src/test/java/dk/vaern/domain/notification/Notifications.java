package dk.vaern.domain.notification;

import dk.vaern.domain.kernel.AnswerWay;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.notification.NotificationCommand.RequestNotification;
import dk.vaern.domain.notification.NotificationEvent.NotificationAccepted;
import dk.vaern.domain.notification.NotificationEvent.NotificationAcknowledged;
import dk.vaern.domain.notification.NotificationEvent.NotificationAttempted;
import dk.vaern.domain.notification.NotificationEvent.NotificationDelivered;
import dk.vaern.domain.notification.NotificationEvent.NotificationFailed;
import dk.vaern.domain.notification.NotificationEvent.NotificationGivenUp;
import dk.vaern.domain.notification.NotificationEvent.NotificationHeld;
import dk.vaern.domain.notification.NotificationEvent.NotificationRequested;
import dk.vaern.domain.notification.NotificationEvent.NotificationWithdrawn;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.domain.testing.People;
import dk.vaern.domain.warning.WarningId;
import java.time.Instant;
import java.util.UUID;

/** What the tests tell of: Aarhus is to be told of a warning. */
final class Notifications {

    static final NotificationId ID = NotificationId.of("01890a5d-ac96-774b-bcce-b302099a8057");
    static final WarningId WARNING = WarningId.of("01890a5d-ac96-774b-bcce-b302099a8058");
    static final UUID WAY = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8059");
    static final Instant LATER = People.NOW.plusSeconds(30);
    static final By MACHINE = People.machine(People.AARHUS);

    static final NotificationSubject ABOUT = NotificationSubject.ofWarning(WARNING, People.CENTRE);
    static final Recipient TO = new Recipient(People.AARHUS, WAY, ContactPoint.Channel.EMAIL);
    static final RequestNotification REQUEST =
            new RequestNotification(ID, ABOUT, Matter.WARNING_PUBLISHED, TO, Urgency.NORMAL, Tlp.GREEN, MACHINE);

    static final NotificationEvent REQUESTED = new NotificationRequested(
            ID,
            ABOUT,
            Matter.WARNING_PUBLISHED,
            People.AARHUS,
            WAY,
            ContactPoint.Channel.EMAIL,
            Urgency.NORMAL,
            Tlp.GREEN);
    static final NotificationEvent ACCEPTED = new NotificationAccepted(ID, 1, "gw-7");
    static final NotificationEvent DELIVERED = new NotificationDelivered(ID, 1);
    static final NotificationEvent GIVEN_UP = new NotificationGivenUp(ID, "channel-not-configured");
    static final NotificationEvent WITHDRAWN = new NotificationWithdrawn(ID, Notification.NO_LONGER_SHARED, null);
    static final NotificationEvent ACKNOWLEDGED = new NotificationAcknowledged(ID, AnswerWay.API, null);

    private Notifications() {}

    static NotificationEvent held(Instant until) {
        return new NotificationHeld(ID, until, "quiet-hours");
    }

    static NotificationEvent attempted(int attempt) {
        return new NotificationAttempted(ID, attempt);
    }

    static NotificationEvent failed(int attempt) {
        return new NotificationFailed(ID, attempt, "no answer", LATER);
    }
}
