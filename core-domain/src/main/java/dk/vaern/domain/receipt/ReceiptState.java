package dk.vaern.domain.receipt;

import dk.vaern.domain.receipt.ReceiptEvent.AcknowledgementBecameOverdue;
import dk.vaern.domain.receipt.ReceiptEvent.ExposureAssessed;
import dk.vaern.domain.receipt.ReceiptEvent.MitigationReported;
import dk.vaern.domain.receipt.ReceiptEvent.ReceiptIssued;
import dk.vaern.domain.receipt.ReceiptEvent.WarningAcknowledged;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The little that decisions need to remember; what people read is folded elsewhere from the same events. */
public sealed interface ReceiptState {

    record Unissued() implements ReceiptState {}

    /** Lies with the organisation, which has or has not answered. */
    sealed interface Issued extends ReceiptState {}

    /**
     * Nobody has said that they read it.
     *
     * @param acknowledgeBy absent: no deadline
     * @param overdue whether that was marked
     */
    record Unanswered(@Nullable Instant acknowledgeBy, boolean overdue) implements Issued {}

    record Acknowledged() implements Issued {}

    /** The last assessment counts. */
    record Assessed(Exposure exposure, @Nullable String justification) implements Issued {}

    /** Total: an event without a case does not compile. Never throws, never decides. */
    default ReceiptState after(ReceiptEvent event) {
        return switch (event) {
            case ReceiptIssued issued -> new Unanswered(issued.acknowledgeBy(), false);
            case AcknowledgementBecameOverdue overdue -> new Unanswered(overdue.acknowledgeBy(), true);
            case WarningAcknowledged _ -> new Acknowledged();
            case ExposureAssessed assessed -> new Assessed(assessed.exposure(), assessed.justification());
            case MitigationReported _ -> this;
        };
    }
}
