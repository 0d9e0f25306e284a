package dk.vaern.domain.notification;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.notification.NotificationCommand.AcknowledgeNotification;
import dk.vaern.domain.notification.NotificationCommand.BeginAttempt;
import dk.vaern.domain.notification.NotificationCommand.BundleNotification;
import dk.vaern.domain.notification.NotificationCommand.GiveUp;
import dk.vaern.domain.notification.NotificationCommand.HoldNotification;
import dk.vaern.domain.notification.NotificationCommand.ReportAccepted;
import dk.vaern.domain.notification.NotificationCommand.ReportDelivered;
import dk.vaern.domain.notification.NotificationCommand.ReportFailure;
import dk.vaern.domain.notification.NotificationCommand.RequestNotification;
import dk.vaern.domain.notification.NotificationCommand.SupersedeNotification;
import dk.vaern.domain.notification.NotificationCommand.WithdrawNotification;
import dk.vaern.domain.notification.NotificationEvent.NotificationAccepted;
import dk.vaern.domain.notification.NotificationEvent.NotificationAcknowledged;
import dk.vaern.domain.notification.NotificationEvent.NotificationAttempted;
import dk.vaern.domain.notification.NotificationEvent.NotificationDelivered;
import dk.vaern.domain.notification.NotificationEvent.NotificationFailed;
import dk.vaern.domain.notification.NotificationEvent.NotificationGivenUp;
import dk.vaern.domain.notification.NotificationEvent.NotificationRequested;
import dk.vaern.domain.notification.NotificationEvent.NotificationWithdrawn;
import dk.vaern.domain.notification.NotificationState.Known;
import java.util.List;
import java.util.Objects;

/** Who may ask what of a notification, and what it decides. */
final class NotificationDecisions {

    private NotificationDecisions() {}

    /** The machine does everything but acknowledge; to all who were not told and do not watch, it does not exist. */
    static void admit(NotificationCommand command, NotificationState state) {
        Actor actor = command.by().actor();
        switch (state) {
            case NotificationState.Unrequested _ -> {
                if (!(command instanceof RequestNotification && actor.isMachine())) {
                    throw new Refused(NotificationRefusal.NOT_FOUND);
                }
            }
            case Known known -> admitKnown(command, actor, known.request().recipient());
        }
    }

    private static void admitKnown(NotificationCommand command, Actor actor, OrganisationId recipient) {
        if (!actor.isMachine() && !NotificationVisibility.maySee(actor.organisation(), recipient)) {
            throw new Refused(NotificationRefusal.NOT_FOUND);
        }
        if (command instanceof AcknowledgeNotification) {
            if (!actor.organisation().equals(recipient)) {
                throw new Refused(NotificationRefusal.NOT_YOURS_TO_ACKNOWLEDGE);
            }
        } else if (!actor.isMachine()) {
            throw new Refused(NotificationRefusal.ONLY_BY_THE_MACHINE);
        }
    }

    static List<NotificationEvent> decide(NotificationCommand command, NotificationState state) {
        return switch (state) {
            case NotificationState.Unrequested _ -> {
                if (!(command instanceof RequestNotification request)) {
                    throw new Refused(NotificationRefusal.NOT_FOUND);
                }
                yield request(request);
            }
            case Known known -> ofKnown(command, known);
        };
    }

    private static List<NotificationEvent> request(RequestNotification request) {
        var id = request.notificationId();
        var requested = new NotificationRequested(
                id,
                request.about(),
                request.matter(),
                request.to().organisation(),
                request.to().contactPoint(),
                request.to().channel(),
                request.urgency(),
                request.tlp());
        return request.to().isReachable()
                ? List.of(requested)
                : List.of(requested, new NotificationGivenUp(id, request.to().unreachable()));
    }

    private static List<NotificationEvent> ofKnown(NotificationCommand command, Known known) {
        return switch (command) {
            case RequestNotification _ -> List.of();
            case BeginAttempt begin -> begin(begin, known);
            case ReportAccepted report ->
                isOver(known, NotificationStatus.ACCEPTED, report.attempt())
                        ? List.of()
                        : List.of(new NotificationAccepted(
                                report.notificationId(), report.attempt(), report.providerReference()));
            case ReportDelivered report ->
                !wasTakenAllTheSame(known, report.attempt())
                                && isOver(known, NotificationStatus.DELIVERED, report.attempt())
                        ? List.of()
                        : List.of(new NotificationDelivered(report.notificationId(), report.attempt()));
            case ReportFailure report -> failed(report, known);
            case GiveUp giveUp ->
                ended(
                        known,
                        NotificationStatus.GIVEN_UP,
                        new NotificationGivenUp(giveUp.notificationId(), giveUp.reason()));
            case WithdrawNotification withdraw ->
                ended(
                        known,
                        NotificationStatus.WITHDRAWN,
                        new NotificationWithdrawn(withdraw.notificationId(), withdraw.reason(), null));
            case HoldNotification hold -> NotificationRestraint.hold(hold, known);
            case BundleNotification bundle -> NotificationRestraint.bundle(bundle, known);
            case SupersedeNotification supersede -> NotificationRestraint.supersede(supersede, known);
            case AcknowledgeNotification acknowledge ->
                known.acknowledged()
                        ? List.of()
                        : List.of(new NotificationAcknowledged(
                                acknowledge.notificationId(), acknowledge.how(), acknowledge.person()));
        };
    }

    /** Under the delivery id that the record says: what another has put into a message leaves by itself no more. */
    private static List<NotificationEvent> begin(BeginAttempt begin, Known known) {
        if (known.isEnded()) {
            throw new Refused(NotificationRefusal.ALREADY_ENDED);
        }
        if (begin.attempt() != known.nextAttempt()
                || !Objects.equals(begin.message(), known.message())
                || NotificationRestraint.isHeld(known, begin.by().at())) {
            throw new Refused(NotificationRefusal.OUT_OF_TURN);
        }
        return known.status() == NotificationStatus.ATTEMPTED
                ? List.of()
                : List.of(new NotificationAttempted(begin.notificationId(), begin.attempt()));
    }

    /**
     * Is this reported already? Refuses a report about another attempt than the one that is under way. What a provider has
     * taken may still arrive or come back.
     */
    private static boolean isOver(Known known, NotificationStatus reported, int attempt) {
        if (known.attempts() == attempt && known.status() == reported) {
            return true;
        }
        if (known.attempts() == attempt
                && known.status() == NotificationStatus.ACCEPTED
                && reported != NotificationStatus.FAILED) {
            return false;
        }
        if (known.status().isEnd()) {
            throw new Refused(NotificationRefusal.ALREADY_ENDED);
        }
        if (known.attempts() != attempt || known.status() != NotificationStatus.ATTEMPTED) {
            throw new Refused(NotificationRefusal.OUT_OF_TURN);
        }
        return false;
    }

    /** The provider had taken it, and its answer was lost: what became of it is known before it is tried again. */
    private static boolean wasTakenAllTheSame(Known known, int attempt) {
        return known.attempts() == attempt && known.status() == NotificationStatus.FAILED;
    }

    private static List<NotificationEvent> failed(ReportFailure report, Known known) {
        var id = report.notificationId();
        boolean last = report.attempt() >= Notification.MOST_ATTEMPTS;
        if (report.nextAttemptAt() != null && !last) {
            return isOver(known, NotificationStatus.FAILED, report.attempt())
                    ? List.of()
                    : List.of(new NotificationFailed(id, report.attempt(), report.reason(), report.nextAttemptAt()));
        }
        return !wasTakenAllTheSame(known, report.attempt())
                        && isOver(known, NotificationStatus.GIVEN_UP, report.attempt())
                ? List.of()
                : List.of(
                        new NotificationFailed(id, report.attempt(), report.reason(), null),
                        new NotificationGivenUp(id, whyGivenUp(report, known)));
    }

    private static String whyGivenUp(ReportFailure report, Known known) {
        if (report.gone()) {
            return Notification.DESTINATION_GONE;
        } else if (report.nextAttemptAt() != null) {
            return Notification.ATTEMPTS_EXHAUSTED;
        }
        return known.status() == NotificationStatus.ATTEMPTED ? Notification.PERMANENT_FAILURE : Notification.BOUNCED;
    }

    /** What has an end already keeps it. */
    private static List<NotificationEvent> ended(Known known, NotificationStatus end, NotificationEvent event) {
        if (known.status() == end) {
            return List.of();
        }
        if (known.status().isEnd()) {
            throw new Refused(NotificationRefusal.ALREADY_ENDED);
        }
        return List.of(event);
    }
}
