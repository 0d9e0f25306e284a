package dk.vaern.domain.receipt;

import dk.vaern.domain.kernel.AnswerWay;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a receipt. Stored for ever: grow it with an upcaster, never rename or reuse. */
public sealed interface ReceiptEvent {

    ReceiptId receiptId();

    record ReceiptIssued(ReceiptId receiptId, @Nullable Instant acknowledgeBy) implements ReceiptEvent {}

    /** @param how absent in what was recorded before it was asked */
    record WarningAcknowledged(
            ReceiptId receiptId, @Nullable AnswerWay how) implements ReceiptEvent {}

    record ExposureAssessed(
            ReceiptId receiptId,
            Exposure exposure,
            @Nullable String justification) implements ReceiptEvent {}

    record MitigationReported(ReceiptId receiptId, String text) implements ReceiptEvent {}

    record AcknowledgementBecameOverdue(ReceiptId receiptId, Instant acknowledgeBy) implements ReceiptEvent {}
}
