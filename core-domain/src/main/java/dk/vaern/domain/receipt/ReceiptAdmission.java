package dk.vaern.domain.receipt;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.receipt.ReceiptCommand.AcknowledgeWarning;
import dk.vaern.domain.receipt.ReceiptCommand.AssessExposure;
import dk.vaern.domain.receipt.ReceiptCommand.IssueReceipt;
import dk.vaern.domain.receipt.ReceiptCommand.MarkAcknowledgementOverdue;
import dk.vaern.domain.receipt.ReceiptCommand.ReportMitigation;

/** Who may ask something of a receipt: its organisation answers, the machine issues and reminds, two look on. */
final class ReceiptAdmission {

    private ReceiptAdmission() {}

    static void admit(ReceiptCommand command, ReceiptState state) {
        Actor actor = command.by().actor();
        if (command instanceof IssueReceipt && actor.isMachine()) {
            return;
        }
        OrganisationId answering = command.receiptId().organisation();
        if (state instanceof ReceiptState.Unissued || !maySee(actor, answering)) {
            throw new Refused(ReceiptRefusal.NOT_FOUND);
        }
        if (!mayDo(command, actor, answering)) {
            throw new Refused(ReceiptRefusal.NOT_YOUR_RECEIPT);
        }
    }

    private static boolean maySee(Actor actor, OrganisationId answering) {
        return actor.isMachine() || ReceiptVisibility.maySee(actor.organisation(), answering);
    }

    private static boolean mayDo(ReceiptCommand command, Actor actor, OrganisationId answering) {
        return switch (command) {
            case IssueReceipt _, MarkAcknowledgementOverdue _ -> actor.isMachine();
            case AcknowledgeWarning _, AssessExposure _, ReportMitigation _ ->
                actor.organisation().equals(answering);
        };
    }
}
