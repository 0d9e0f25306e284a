package dk.vaern.domain.receipt;

import dk.vaern.domain.kernel.AnswerWay;
import dk.vaern.domain.kernel.By;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a receipt. */
public sealed interface ReceiptCommand {

    @TargetAggregateIdentifier
    ReceiptId receiptId();

    By by();

    /** Told by the policy that follows a publication; told twice, it changes nothing. */
    record IssueReceipt(ReceiptId receiptId, @Nullable Instant acknowledgeBy, By by) implements ReceiptCommand {}

    /** Told twice, it changes nothing. */
    record AcknowledgeWarning(ReceiptId receiptId, AnswerWay how, By by) implements ReceiptCommand {

        /** By somebody who is signed in. */
        public AcknowledgeWarning(ReceiptId receiptId, By by) {
            this(receiptId, AnswerWay.API, by);
        }
    }

    /** Acknowledges as well, when that was not done. */
    record AssessExposure(
            ReceiptId receiptId,
            Exposure exposure,
            @Nullable String justification,
            By by) implements ReceiptCommand {}

    record ReportMitigation(ReceiptId receiptId, String text, By by) implements ReceiptCommand {}

    /** Told by the timer; changes nothing when it was acknowledged in time or is marked already. */
    record MarkAcknowledgementOverdue(ReceiptId receiptId, By by) implements ReceiptCommand {}
}
