package dk.vaern.domain.receipt;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.AnswerWay;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Role;
import dk.vaern.domain.receipt.ReceiptCommand.AssessExposure;
import dk.vaern.domain.receipt.ReceiptEvent.AcknowledgementBecameOverdue;
import dk.vaern.domain.receipt.ReceiptEvent.ExposureAssessed;
import dk.vaern.domain.receipt.ReceiptEvent.ReceiptIssued;
import dk.vaern.domain.receipt.ReceiptEvent.WarningAcknowledged;
import dk.vaern.domain.warning.WarningId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the tests tell of: the receipt of Aarhus, the people there and the machine. */
final class Receipts {

    static final OrganisationId AARHUS = new OrganisationId("municipality-0751");
    static final OrganisationId ODENSE = new OrganisationId("municipality-0461");
    static final ReceiptId ID = new ReceiptId(WarningId.of("01890a5d-ac96-774b-bcce-b302099a8057"), AARHUS);
    static final Instant DEADLINE = Instant.parse("2026-11-02T12:00:00Z");
    static final By ANNA = by(AARHUS, DEADLINE.minusSeconds(3600));
    static final By MACHINE = machine(DEADLINE.minusSeconds(7200));

    static final ReceiptEvent ISSUED = new ReceiptIssued(ID, DEADLINE);
    static final ReceiptEvent ACKNOWLEDGED = new WarningAcknowledged(ID, AnswerWay.API);
    static final ReceiptEvent OVERDUE = new AcknowledgementBecameOverdue(ID, DEADLINE);
    static final ReceiptEvent AFFECTED = new ExposureAssessed(ID, Exposure.AFFECTED, null);
    static final ReceiptEvent NOT_AFFECTED = new ExposureAssessed(ID, Exposure.NOT_AFFECTED, "not in use");

    private Receipts() {}

    static AssessExposure assess(Exposure exposure, @Nullable String justification) {
        return new AssessExposure(ID, exposure, justification, ANNA);
    }

    static By by(OrganisationId organisation, Instant at) {
        return new By(new Actor("anna", Role.RESPONDER, organisation), at);
    }

    static By machine(Instant at) {
        return new By(Actor.machine(OrganisationId.NATIONAL_CENTRE), at);
    }
}
