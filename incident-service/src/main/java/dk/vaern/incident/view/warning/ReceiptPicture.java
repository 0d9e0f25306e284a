package dk.vaern.incident.view.warning;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.receipt.Exposure;
import dk.vaern.domain.receipt.ReceiptEvent;
import dk.vaern.domain.receipt.ReceiptEvent.AcknowledgementBecameOverdue;
import dk.vaern.domain.receipt.ReceiptEvent.ExposureAssessed;
import dk.vaern.domain.receipt.ReceiptEvent.MitigationReported;
import dk.vaern.domain.receipt.ReceiptEvent.ReceiptIssued;
import dk.vaern.domain.receipt.ReceiptEvent.WarningAcknowledged;
import dk.vaern.domain.receipt.ReceiptId;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.web.audit.NotedAs;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One organisation's answer to one warning.
 *
 * @param version how many events the receipt has
 * @param overdue it was not acknowledged by {@code acknowledgeBy}
 */
public record ReceiptPicture(
        WarningId warningId,
        @NotedAs("receipts") OrganisationId organisation,
        long version,
        ReceiptStatus status,
        Instant issuedAt,
        @Nullable Instant acknowledgeBy,
        boolean overdue,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        @Nullable Exposure exposure,
        @Nullable String justification,
        @Nullable Instant assessedAt,
        @Nullable String mitigation,
        @Nullable Instant mitigatedAt) {

    static ReceiptPicture of(ReceiptIssued issued, long version, Instant at) {
        ReceiptId id = issued.receiptId();
        return new ReceiptPicture(
                id.warningId(),
                id.organisation(),
                version,
                ReceiptStatus.ISSUED,
                at,
                issued.acknowledgeBy(),
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** @param subject who said it */
    ReceiptPicture after(ReceiptEvent event, long newVersion, Instant at, String subject) {
        return switch (event) {
            case ReceiptIssued issued -> of(issued, newVersion, at);
            case WarningAcknowledged _ ->
                new ReceiptPicture(
                        warningId,
                        organisation,
                        newVersion,
                        ReceiptStatus.ACKNOWLEDGED,
                        issuedAt,
                        acknowledgeBy,
                        overdue,
                        at,
                        subject,
                        exposure,
                        justification,
                        assessedAt,
                        mitigation,
                        mitigatedAt);
            case ExposureAssessed assessed ->
                new ReceiptPicture(
                        warningId,
                        organisation,
                        newVersion,
                        mitigatedAt == null ? ReceiptStatus.ASSESSED : status,
                        issuedAt,
                        acknowledgeBy,
                        overdue,
                        acknowledgedAt,
                        acknowledgedBy,
                        assessed.exposure(),
                        assessed.justification(),
                        at,
                        mitigation,
                        mitigatedAt);
            case MitigationReported reported ->
                new ReceiptPicture(
                        warningId,
                        organisation,
                        newVersion,
                        ReceiptStatus.MITIGATED,
                        issuedAt,
                        acknowledgeBy,
                        overdue,
                        acknowledgedAt,
                        acknowledgedBy,
                        exposure,
                        justification,
                        assessedAt,
                        reported.text(),
                        at);
            case AcknowledgementBecameOverdue _ ->
                new ReceiptPicture(
                        warningId,
                        organisation,
                        newVersion,
                        status,
                        issuedAt,
                        acknowledgeBy,
                        true,
                        acknowledgedAt,
                        acknowledgedBy,
                        exposure,
                        justification,
                        assessedAt,
                        mitigation,
                        mitigatedAt);
        };
    }
}
