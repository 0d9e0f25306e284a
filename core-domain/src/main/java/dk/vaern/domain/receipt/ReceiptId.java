package dk.vaern.domain.receipt;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.warning.WarningId;

/** One organisation's receipt of one warning; the pair is the name. */
public record ReceiptId(WarningId warningId, OrganisationId organisation) {

    @Override
    public String toString() {
        return warningId + "/" + organisation;
    }
}
