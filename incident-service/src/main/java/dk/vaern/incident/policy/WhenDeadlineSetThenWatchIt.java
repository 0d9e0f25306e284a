package dk.vaern.incident.policy;

import dk.vaern.domain.action.ActionEvent.ActionProposed;
import dk.vaern.domain.receipt.ReceiptEvent.ReceiptIssued;
import dk.vaern.domain.warning.WarningEvent.WarningPublished;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Sets a timer for every deadline: receipts to acknowledge, actions due, warnings whose time is over. */
@Component
public class WhenDeadlineSetThenWatchIt {

    /** The processor's name. */
    public static final String NAME = "watch-deadlines";

    private final Deadlines deadlines;

    WhenDeadlineSetThenWatchIt(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @EventHandler
    void on(WarningPublished published) {
        published.distribution().expiresAt().ifPresent(at -> deadlines.watch(published.warningId(), at));
    }

    @EventHandler
    void on(ReceiptIssued issued) {
        if (issued.acknowledgeBy() != null) {
            deadlines.watch(issued.receiptId(), issued.acknowledgeBy());
        }
    }

    @EventHandler
    void on(ActionProposed proposed) {
        if (proposed.dueAt() != null) {
            deadlines.watch(proposed.actionId(), proposed.dueAt());
        }
    }
}
