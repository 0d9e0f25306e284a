package dk.vaern.incident.policy;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.AnswerWay;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.kernel.Role;
import dk.vaern.domain.notification.NotificationEvent.NotificationAcknowledged;
import dk.vaern.domain.notification.NotificationEvent.NotificationRequested;
import dk.vaern.domain.notification.NotificationId;
import dk.vaern.domain.receipt.ReceiptCommand.AcknowledgeWarning;
import dk.vaern.domain.receipt.ReceiptId;
import dk.vaern.domain.receipt.ReceiptRefusal;
import dk.vaern.domain.receipt.WarningReceipt;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.boot.EventMetadata;
import dk.vaern.web.command.Cause;
import dk.vaern.web.command.CommandDesk;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Whoever answers the message about a warning has acknowledged the warning for the organisation that was told. */
@Component
public class WhenNotificationAcknowledgedThenAcknowledgeReceipt {

    /** The processor's name. */
    public static final String NAME = "acknowledge-receipts";

    private final RecordReader record;
    private final CommandDesk desk;

    WhenNotificationAcknowledgedThenAcknowledgeReceipt(RecordReader record, CommandDesk desk) {
        this.record = record;
        this.desk = desk;
    }

    @EventHandler
    void on(NotificationAcknowledged acknowledged, EventMessage<?> event) {
        receipt(acknowledged.notificationId()).ifPresent(receipt -> acknowledge(receipt, acknowledged, event));
    }

    /** By the one who answered, in the way in which it was answered. */
    private void acknowledge(ReceiptId receipt, NotificationAcknowledged acknowledged, EventMessage<?> event) {
        Actor actor = actor(event);
        var how = Objects.requireNonNullElse(acknowledged.how(), AnswerWay.API);
        var command = new AcknowledgeWarning(receipt, how, new By(actor, event.getTimestamp()));
        try {
            desk.giveBecause(
                    Cause.of(event.getIdentifier(), event.getMetaData()), WarningReceipt.COMMANDS, command, actor);
        } catch (Refused refused) {
            // It owes none: it was told without being asked to answer.
            if (!refused.refusal().equals(ReceiptRefusal.NOT_FOUND)) {
                throw refused;
            }
        }
    }

    /** The receipt that the organisation may owe; empty when the message asked for none. */
    private Optional<ReceiptId> receipt(NotificationId notification) {
        return record.byAggregate(notification.toString(), 0, 1).stream()
                .findFirst()
                .flatMap(stored -> stored.payload() instanceof NotificationRequested requested
                        ? receipt(requested)
                        : Optional.empty());
    }

    private static Optional<ReceiptId> receipt(NotificationRequested requested) {
        WarningId warning = requested.about().warningId();
        boolean asked = switch (requested.matter()) {
            case WARNING_PUBLISHED, WARNING_REVISED -> true;
            case ACKNOWLEDGEMENT_OVERDUE ->
                requested.recipient().equals(requested.about().whose());
            default -> false;
        };
        return warning == null || !asked
                ? Optional.empty()
                : Optional.of(new ReceiptId(warning, requested.recipient()));
    }

    private static Actor actor(EventMessage<?> event) {
        var metadata = event.getMetaData();
        return new Actor(
                String.valueOf(metadata.get(EventMetadata.ACTOR)),
                Role.ofClaim(String.valueOf(metadata.get(EventMetadata.ROLE)).toLowerCase(Locale.ROOT))
                        .orElse(Role.SERVICE),
                new OrganisationId(String.valueOf(metadata.get(EventMetadata.ORGANISATION))));
    }
}
