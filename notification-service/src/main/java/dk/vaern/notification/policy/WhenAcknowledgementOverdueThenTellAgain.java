package dk.vaern.notification.policy;

import dk.vaern.domain.receipt.ReceiptEvent.AcknowledgementBecameOverdue;
import dk.vaern.notification.audience.OfWarnings;
import dk.vaern.notification.facts.Facts;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Tells the organisation that has not answered a warning once more, and the joint organisation. */
@Component
public class WhenAcknowledgementOverdueThenTellAgain {

    /** The processor's name. */
    public static final String NAME = "tell-of-overdue-acknowledgements";

    private final Facts facts;
    private final Tellings tellings;

    WhenAcknowledgementOverdueThenTellAgain(Facts facts, Tellings tellings) {
        this.facts = facts;
        this.tellings = tellings;
    }

    @EventHandler
    void on(AcknowledgementBecameOverdue overdue, EventMessage<?> event) {
        var warning = facts.warning(overdue.receiptId().warningId());
        tellings.request(OfWarnings.overdue(overdue.receiptId().organisation(), warning), event);
    }
}
