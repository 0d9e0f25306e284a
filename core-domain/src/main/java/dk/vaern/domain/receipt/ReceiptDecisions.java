package dk.vaern.domain.receipt;

import dk.vaern.domain.kernel.AnswerWay;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.receipt.ReceiptCommand.AcknowledgeWarning;
import dk.vaern.domain.receipt.ReceiptCommand.AssessExposure;
import dk.vaern.domain.receipt.ReceiptCommand.IssueReceipt;
import dk.vaern.domain.receipt.ReceiptCommand.MarkAcknowledgementOverdue;
import dk.vaern.domain.receipt.ReceiptCommand.ReportMitigation;
import dk.vaern.domain.receipt.ReceiptEvent.AcknowledgementBecameOverdue;
import dk.vaern.domain.receipt.ReceiptEvent.ExposureAssessed;
import dk.vaern.domain.receipt.ReceiptEvent.MitigationReported;
import dk.vaern.domain.receipt.ReceiptEvent.ReceiptIssued;
import dk.vaern.domain.receipt.ReceiptEvent.WarningAcknowledged;
import dk.vaern.domain.receipt.ReceiptState.Acknowledged;
import dk.vaern.domain.receipt.ReceiptState.Assessed;
import dk.vaern.domain.receipt.ReceiptState.Issued;
import dk.vaern.domain.receipt.ReceiptState.Unanswered;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a receipt decides about each command. Being told what it knows already changes nothing and is no mistake. */
final class ReceiptDecisions {

    private ReceiptDecisions() {}

    static List<ReceiptEvent> ofUnissued(ReceiptCommand command) {
        if (!(command instanceof IssueReceipt issue)) {
            throw new Refused(ReceiptRefusal.NOT_FOUND);
        }
        return List.of(new ReceiptIssued(issue.receiptId(), issue.acknowledgeBy()));
    }

    static List<ReceiptEvent> ofIssued(ReceiptCommand command, Issued issued) {
        return switch (command) {
            case IssueReceipt _ -> List.of();
            case AcknowledgeWarning acknowledge -> acknowledgement(acknowledge, acknowledge.how(), issued);
            case AssessExposure assess -> assess(assess, issued);
            case ReportMitigation report -> List.of(report(report, issued));
            case MarkAcknowledgementOverdue mark -> mark(mark, issued);
        };
    }

    private static List<ReceiptEvent> acknowledgement(ReceiptCommand answer, AnswerWay how, Issued issued) {
        return switch (issued) {
            case Unanswered _ -> List.of(new WarningAcknowledged(answer.receiptId(), how));
            case Acknowledged _, Assessed _ -> List.of();
        };
    }

    private static List<ReceiptEvent> assess(AssessExposure assess, Issued issued) {
        String justification = assess.justification();
        if (assess.exposure() == Exposure.NOT_AFFECTED && (justification == null || justification.isBlank())) {
            throw new Refused(ReceiptRefusal.JUSTIFICATION_NEEDED);
        }
        if (issued instanceof Assessed(var exposure, var because)
                && exposure == assess.exposure()
                && Objects.equals(because, justification)) {
            return List.of();
        }
        var events = new ArrayList<>(acknowledgement(assess, AnswerWay.API, issued));
        events.add(new ExposureAssessed(assess.receiptId(), assess.exposure(), justification));
        return events;
    }

    private static ReceiptEvent report(ReportMitigation report, Issued issued) {
        return switch (issued) {
            case Unanswered _, Acknowledged _ -> throw new Refused(ReceiptRefusal.NOT_ASSESSED);
            case Assessed assessed -> {
                if (assessed.exposure() == Exposure.NOT_AFFECTED) {
                    throw new Refused(ReceiptRefusal.NOT_EXPOSED);
                }
                yield new MitigationReported(report.receiptId(), report.text());
            }
        };
    }

    private static List<ReceiptEvent> mark(MarkAcknowledgementOverdue mark, Issued issued) {
        return switch (issued) {
            case Acknowledged _, Assessed _ -> List.of();
            case Unanswered(var acknowledgeBy, var overdue) -> {
                if (overdue) {
                    yield List.of();
                }
                if (acknowledgeBy == null || mark.by().at().isBefore(acknowledgeBy)) {
                    throw new Refused(ReceiptRefusal.NOT_YET_OVERDUE);
                }
                yield List.of(new AcknowledgementBecameOverdue(mark.receiptId(), acknowledgeBy));
            }
        };
    }
}
