package dk.vaern.incident.policy;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.receipt.ReceiptCommand.IssueReceipt;
import dk.vaern.domain.receipt.ReceiptId;
import dk.vaern.domain.receipt.WarningReceipt;
import dk.vaern.domain.warning.WarningEvent.WarningPublished;
import dk.vaern.eventstore.boot.Precedence;
import dk.vaern.web.command.Cause;
import dk.vaern.web.command.CommandDesk;
import dk.vaern.web.command.ManyHands;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Gives every recipient of a published warning a receipt to answer. */
@Component
public class WhenWarningPublishedThenIssueReceipts {

    /** The processor's name. */
    public static final String NAME = "issue-receipts";

    /** The name of the processor that handles what is urgent. */
    public static final String EXPRESS = "issue-urgent-receipts";

    /** How long one that can wait does so for what is urgent: of many, all within the transaction of the place. */
    private static final Duration ASIDE = Duration.ofMillis(20);

    private final CommandDesk desk;
    private final ManyHands hands;
    private final Precedence precedence;
    private final Clock clock;

    WhenWarningPublishedThenIssueReceipts(CommandDesk desk, ManyHands hands, Precedence precedence, Clock clock) {
        this.desk = desk;
        this.hands = hands;
        this.precedence = precedence;
        this.clock = clock;
    }

    @EventHandler
    void on(WarningPublished published, EventMessage<?> event) {
        Actor machine = Actor.machine(OrganisationId.NATIONAL_CENTRE);
        var by = new By(machine, clock.instant());
        var cause = Cause.of(event.getIdentifier(), event.getMetaData());
        boolean waits = published.distribution().urgency() != Urgency.URGENT;
        hands.each(published.recipients(), recipient -> {
            if (waits) {
                precedence.stepAside(ASIDE);
            }
            var receipt = new ReceiptId(published.warningId(), recipient);
            var command = new IssueReceipt(receipt, published.distribution().acknowledgeBy(), by);
            desk.giveBecause(cause, WarningReceipt.COMMANDS, command, machine);
        });
    }
}
