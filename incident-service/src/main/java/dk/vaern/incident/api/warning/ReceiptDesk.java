package dk.vaern.incident.api.warning;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.receipt.ReceiptCommand;
import dk.vaern.domain.receipt.ReceiptCommand.IssueReceipt;
import dk.vaern.domain.receipt.ReceiptId;
import dk.vaern.domain.receipt.ReceiptRefusal;
import dk.vaern.domain.receipt.WarningReceipt;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.domain.warning.WarningState;
import dk.vaern.incident.view.sharing.WarningGate;
import dk.vaern.web.version.IfMatch;
import dk.vaern.web.version.Written;
import dk.vaern.web.write.Write;
import dk.vaern.web.write.Writes;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Gives commands to receipts. A receipt is issued by the policy that follows the publication; who answers before the
 * policy came round is not turned away: the receipt is issued first, which the policy then finds done.
 */
@Component
class ReceiptDesk {

    private final Writes writes;
    private final WarningGate gate;

    ReceiptDesk(Writes writes, WarningGate gate) {
        this.writes = writes;
        this.gate = gate;
    }

    ResponseEntity<Written> give(Write write, ReceiptCommand command) {
        long version;
        try {
            version = send(write, command);
        } catch (Refused refused) {
            if (!refused.refusal().equals(ReceiptRefusal.NOT_FOUND) || !issue(write, command)) {
                throw refused;
            }
            version = send(write, command);
        }
        return Written.changed(command.receiptId().toString(), version);
    }

    private long send(Write write, ReceiptCommand command) {
        return writes.give(write, WarningReceipt.COMMANDS, command.receiptId().toString(), command);
    }

    /** True when the warning was published to the organisation that answers. */
    private boolean issue(Write write, ReceiptCommand command) {
        ReceiptId receipt = command.receiptId();
        Actor actor = command.by().actor();
        if (!receipt.organisation().equals(actor.organisation())
                || !(gate.open(receipt.warningId(), Viewer.of(actor)) instanceof WarningState.Published published)
                || !published.recipients().contains(receipt.organisation())) {
            return false;
        }
        var machine = new By(
                Actor.machine(OrganisationId.NATIONAL_CENTRE), command.by().at());
        send(
                new Write(machine, write.request().part("issue"), write.trace(), IfMatch.ANY),
                new IssueReceipt(receipt, published.distribution().acknowledgeBy(), machine));
        return true;
    }
}
