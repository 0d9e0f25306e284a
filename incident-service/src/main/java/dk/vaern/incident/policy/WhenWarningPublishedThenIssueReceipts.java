package dk.vaern.incident.policy;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.receipt.ReceiptCommand.IssueReceipt;
import dk.vaern.domain.receipt.ReceiptId;
import dk.vaern.domain.receipt.WarningReceipt;
import dk.vaern.domain.warning.WarningEvent.WarningPublished;
import dk.vaern.web.command.Cause;
import dk.vaern.web.command.CommandDesk;
import dk.vaern.web.command.ManyHands;
import java.time.Clock;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Gives every recipient of a published warning a receipt to answer. */
@Component
public class WhenWarningPublishedThenIssueReceipts {

    /** The processor's name. */
    public static final String NAME = "issue-receipts";

    private final CommandDesk desk;
    private final ManyHands hands;
    private final Clock clock;

    WhenWarningPublishedThenIssueReceipts(CommandDesk desk, ManyHands hands, Clock clock) {
        this.desk = desk;
        this.hands = hands;
        this.clock = clock;
    }

    @EventHandler
    void on(WarningPublished published, EventMessage<?> event) {
        Actor machine = Actor.machine(OrganisationId.NATIONAL_CENTRE);
        var by = new By(machine, clock.instant());
        var cause = Cause.of(event.getIdentifier(), event.getMetaData());
        hands.each(published.recipients(), recipient -> {
            var receipt = new ReceiptId(published.warningId(), recipient);
            var command = new IssueReceipt(receipt, published.distribution().acknowledgeBy(), by);
            desk.giveBecause(cause, WarningReceipt.COMMANDS, command, machine);
        });
    }
}
