package dk.vaern.domain.receipt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a receipt. Stored for ever: grow it with an upcaster, never rename or reuse. */
public sealed interface ReceiptEvent {

    ReceiptId receiptId();

    record ReceiptIssued(ReceiptId receiptId, @Nullable Instant acknowledgeBy) implements ReceiptEvent {}

    record WarningAcknowledged(ReceiptId receiptId) implements ReceiptEvent {}

    record ExposureAssessed(
            ReceiptId receiptId,
            Exposure exposure,
            @Nullable String justification) implements ReceiptEvent {}

    record MitigationReported(ReceiptId receiptId, String text) implements ReceiptEvent {}

    record AcknowledgementBecameOverdue(ReceiptId receiptId, Instant acknowledgeBy) implements ReceiptEvent {}
}
