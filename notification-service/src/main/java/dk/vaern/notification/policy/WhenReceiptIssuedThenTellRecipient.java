package dk.vaern.notification.policy;

import dk.vaern.domain.receipt.ReceiptEvent.ReceiptIssued;
import dk.vaern.notification.audience.OfWarnings;
import dk.vaern.notification.facts.Facts;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Tells the organisation that has a warning to answer. */
@Component
public class WhenReceiptIssuedThenTellRecipient {

    /** The processor's name. */
    public static final String NAME = "tell-recipients";

    /** The name of the processor that handles what is urgent. */
    public static final String EXPRESS = "tell-urgent-recipients";

    private final Facts facts;
    private final Tellings tellings;

    WhenReceiptIssuedThenTellRecipient(Facts facts, Tellings tellings) {
        this.facts = facts;
        this.tellings = tellings;
    }

    @EventHandler
    void on(ReceiptIssued issued, EventMessage<?> event) {
        var warning = facts.warning(issued.receiptId().warningId());
        tellings.request(OfWarnings.published(issued.receiptId().organisation(), warning), event);
    }
}
