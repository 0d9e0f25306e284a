package dk.vaern.notification.view;

import dk.vaern.domain.kernel.AnswerWay;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.notification.Matter;
import dk.vaern.domain.notification.NotificationEvent;
import dk.vaern.domain.notification.NotificationEvent.NotificationRequested;
import dk.vaern.domain.notification.NotificationId;
import dk.vaern.domain.notification.NotificationState;
import dk.vaern.domain.notification.NotificationStatus;
import dk.vaern.domain.notification.NotificationSubject;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.web.audit.NotedAs;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One notification: who was to be told what, and what became of it.
 *
 * @param contactPoint absent, like its channel, when the recipient had none that fits
 * @param heldUntil when what can wait leaves at the earliest; absent when it does not wait
 * @param reason of the last failure, or the code for which it waits, was given up or withdrawn
 * @param message the delivery id of the one message that it leaves in together with others; absent: its own id
 * @param supersededBy the newer one of the same matter that was told in its place
 * @param providerReference the provider's own name for it
 * @param acknowledgedBy the subject of the one who did
 * @param acknowledgedHow absent: in a way that was not asked yet then
 */
public record NotificationPicture(
        NotificationId id,
        long version,
        NotificationSubject about,
        Matter matter,
        OrganisationId recipient,
        @NotedAs("contact-points") @Nullable UUID contactPoint,
        ContactPoint.@Nullable Channel channel,
        Urgency urgency,
        Tlp tlp,
        NotificationStatus status,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant heldUntil,
        @Nullable String reason,
        @Nullable UUID message,
        @Nullable NotificationId supersededBy,
        @Nullable String providerReference,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        @Nullable AnswerWay acknowledgedHow,
        Instant requestedAt,
        Instant changedAt) {

    /** An event with where and when it stands, and by whom. */
    record Told(NotificationEvent event, long version, Instant at, String by) {}

    static NotificationPicture of(NotificationRequested requested, Told told) {
        return new NotificationPicture(
                requested.notificationId(),
                told.version(),
                requested.about(),
                requested.matter(),
                requested.recipient(),
                requested.contactPoint(),
                requested.channel(),
                requested.urgency(),
                requested.tlp(),
                NotificationStatus.REQUESTED,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                told.at(),
                told.at());
    }

    /** Follows the state that decides, and adds what only readers need. */
    NotificationPicture after(Told told) {
        var now = state().after(told.event());
        if (!(now instanceof NotificationState.Known known)) {
            throw new IllegalStateException("a notification that is known stays known");
        }
        boolean acknowledgedNow = known.acknowledged() && acknowledgedAt == null;
        return new NotificationPicture(
                id,
                told.version(),
                about,
                matter,
                recipient,
                contactPoint,
                channel,
                urgency,
                tlp,
                known.status(),
                known.attempts(),
                isHeld(known) ? null : known.nextAttemptAt(),
                isHeld(known) ? known.nextAttemptAt() : null,
                reason(told.event()),
                known.message(),
                known.supersededBy(),
                told.event() instanceof NotificationEvent.NotificationAccepted accepted
                        ? accepted.providerReference()
                        : providerReference,
                acknowledgedNow ? told.at() : acknowledgedAt,
                acknowledgedNow ? told.by() : acknowledgedBy,
                told.event() instanceof NotificationEvent.NotificationAcknowledged acknowledged && acknowledgedNow
                        ? acknowledged.how()
                        : acknowledgedHow,
                requestedAt,
                told.at());
    }

    private @Nullable String reason(NotificationEvent event) {
        return switch (event) {
            case NotificationEvent.NotificationFailed failed -> failed.reason();
            case NotificationEvent.NotificationGivenUp givenUp -> reason == null ? givenUp.reason() : reason;
            case NotificationEvent.NotificationWithdrawn withdrawn -> withdrawn.reason();
            case NotificationEvent.NotificationAccepted _, NotificationEvent.NotificationDelivered _ -> null;
            case NotificationEvent.NotificationHeld held -> held.reason();
            case NotificationEvent.NotificationAttempted _ -> status == NotificationStatus.HELD ? null : reason;
            case NotificationEvent.NotificationRequested _,
                    NotificationEvent.NotificationBundled _,
                    NotificationEvent.NotificationAcknowledged _ -> reason;
        };
    }

    private NotificationState state() {
        var request = new NotificationRequested(id, about, matter, recipient, contactPoint, channel, urgency, tlp);
        Instant next = heldUntil == null ? nextAttemptAt : heldUntil;
        return new NotificationState.Known(
                request, status, attempts, next, acknowledgedAt != null, message, supersededBy);
    }

    private static boolean isHeld(NotificationState.Known known) {
        return known.status() == NotificationStatus.HELD;
    }
}
