package dk.vaern.incident.view.warning;

import dk.vaern.domain.receipt.ReceiptEvent;
import dk.vaern.domain.receipt.ReceiptEvent.ReceiptIssued;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps the board of receipts; skips what it has applied already. */
@Component
public class ReceiptBoardProjection {

    /** The processor's name, as health, metrics and rebuilding know it. */
    public static final String NAME = "receipt-board";

    private final ReceiptTable board;

    ReceiptBoardProjection(ReceiptTable board) {
        this.board = board;
    }

    @EventHandler
    void on(ReceiptEvent event, DomainEventMessage<?> message) {
        long version = message.getSequenceNumber() + 1;
        if (event instanceof ReceiptIssued issued) {
            board.insert(ReceiptPicture.of(issued, version, message.getTimestamp()));
            return;
        }
        ReceiptPicture before = board.forUpdate(event.receiptId());
        if (before.version() < version) {
            String subject = String.valueOf(message.getMetaData().get("actor"));
            board.update(before.after(event, version, message.getTimestamp(), subject));
        }
    }

    @ResetHandler
    void reset() {
        board.clear();
    }
}
