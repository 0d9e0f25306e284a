package dk.vaern.notification.watch;

import dk.vaern.domain.action.ActionEvent.ActionBecameOverdue;
import dk.vaern.domain.escalation.EscalationEvent;
import dk.vaern.domain.escalation.EscalationEvent.EscalationAnswered;
import dk.vaern.domain.escalation.EscalationEvent.EscalationBegun;
import dk.vaern.domain.escalation.EscalationEvent.EscalationExhausted;
import dk.vaern.domain.escalation.EscalationEvent.EscalationStepTaken;
import dk.vaern.domain.incident.IncidentEvent.GlassBroken;
import dk.vaern.domain.incident.IncidentEvent.IncidentEscalated;
import dk.vaern.domain.incident.IncidentEvent.OwnershipOffered;
import dk.vaern.domain.incident.IncidentEvent.ParticipantInvited;
import dk.vaern.domain.notification.NotificationEvent;
import dk.vaern.domain.notification.NotificationEvent.NotificationAccepted;
import dk.vaern.domain.notification.NotificationEvent.NotificationAcknowledged;
import dk.vaern.domain.notification.NotificationEvent.NotificationAttempted;
import dk.vaern.domain.notification.NotificationEvent.NotificationBundled;
import dk.vaern.domain.notification.NotificationEvent.NotificationDelivered;
import dk.vaern.domain.notification.NotificationEvent.NotificationFailed;
import dk.vaern.domain.notification.NotificationEvent.NotificationGivenUp;
import dk.vaern.domain.notification.NotificationEvent.NotificationHeld;
import dk.vaern.domain.notification.NotificationEvent.NotificationRequested;
import dk.vaern.domain.notification.NotificationEvent.NotificationWithdrawn;
import dk.vaern.domain.receipt.ReceiptEvent.AcknowledgementBecameOverdue;
import dk.vaern.domain.receipt.ReceiptEvent.ReceiptIssued;
import dk.vaern.domain.visibility.EscalationLevel;
import dk.vaern.eventstore.StoredEvent;
import dk.vaern.eventstore.boot.EventMetadata;
import dk.vaern.notification.watch.Expected.Kind;
import dk.vaern.notification.watch.Expected.Met;
import dk.vaern.notification.watch.Expected.Open;
import dk.vaern.notification.watch.Expected.What;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must follow an event: a pure decision that knows nothing of who does it and how, so that it finds what those forget.
 *
 * @param grace how late what follows may be
 */
record Expectations(Duration grace) {

    /** In the order in which they hold: of the same thing, the last one counts. */
    Stream<Expected> after(StoredEvent stored) {
        return Stream.of(told(stored), toBeTold(stored), followed(stored)).flatMap(Optional::stream);
    }

    /** Somebody is told because of the event that is named as the cause. */
    private static Optional<Expected> told(StoredEvent stored) {
        return isTelling(stored.payload())
                ? Optional.ofNullable(stored.metadata().get(EventMetadata.CAUSATION))
                        .map(cause -> new Met(new What(Kind.TELLING, cause)))
                : Optional.empty();
    }

    private static boolean isTelling(Object event) {
        return event instanceof NotificationRequested || event instanceof EscalationBegun;
    }

    /** Only what always concerns somebody: of the rest nobody may have to be told. */
    private Optional<Expected> toBeTold(StoredEvent stored) {
        boolean concernsSomebody = switch (stored.payload()) {
            case ReceiptIssued _, AcknowledgementBecameOverdue _, ActionBecameOverdue _ -> true;
            case ParticipantInvited _, GlassBroken _, OwnershipOffered _ -> true;
            case IncidentEscalated escalated -> escalated.to() != EscalationLevel.LOCAL;
            default -> false;
        };
        return concernsSomebody
                ? Optional.of(open(Kind.TELLING, stored.eventId(), stored.recordedAt()))
                : Optional.empty();
    }

    private Optional<Expected> followed(StoredEvent stored) {
        return switch (stored.payload()) {
            case EscalationEvent event -> Optional.of(step(event, stored));
            case NotificationEvent event -> Optional.of(message(event, stored));
            default -> Optional.empty();
        };
    }

    private Expected step(EscalationEvent event, StoredEvent stored) {
        String id = event.escalationId().toString();
        return switch (event) {
            case EscalationBegun _ -> open(Kind.STEP, id, stored.recordedAt());
            case EscalationStepTaken step -> openUnlessNever(Kind.STEP, id, step.nextAt());
            case EscalationAnswered _, EscalationExhausted _ -> new Met(new What(Kind.STEP, id));
        };
    }

    private Expected message(NotificationEvent event, StoredEvent stored) {
        var message = new What(Kind.MESSAGE, event.notificationId().toString());
        return switch (event) {
            case NotificationHeld held -> open(Kind.MESSAGE, message.id(), held.until());
            case NotificationRequested _, NotificationBundled _, NotificationAttempted _ ->
                open(Kind.MESSAGE, message.id(), stored.recordedAt());
            case NotificationFailed failed -> openUnlessNever(Kind.MESSAGE, message.id(), failed.nextAttemptAt());
            case NotificationAccepted _, NotificationDelivered _, NotificationAcknowledged _ -> new Met(message);
            case NotificationGivenUp _, NotificationWithdrawn _ -> new Met(message);
        };
    }

    private Expected openUnlessNever(Kind kind, String id, @Nullable Instant at) {
        return at == null ? new Met(new What(kind, id)) : open(kind, id, at);
    }

    private Open open(Kind kind, String id, Instant since) {
        return new Open(new What(kind, id), since.plus(grace));
    }
}
