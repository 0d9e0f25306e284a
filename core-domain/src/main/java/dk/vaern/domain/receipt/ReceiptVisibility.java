package dk.vaern.domain.receipt;

import dk.vaern.domain.kernel.OrganisationId;
import java.util.Optional;

/** Who may know of a receipt that was issued: the organisation that answers, and the two that watch the shared picture. */
public final class ReceiptVisibility {

    private ReceiptVisibility() {}

    /** @param answering the organisation whose receipt it is */
    public static boolean maySee(OrganisationId viewer, OrganisationId answering) {
        return onlyOf(viewer).map(answering::equals).orElse(true);
    }

    /** The one organisation whose receipts the viewer may see; empty for everybody's. */
    public static Optional<OrganisationId> onlyOf(OrganisationId viewer) {
        return switch (viewer.kind()) {
            case JOINT_MUNICIPAL, NATIONAL_CENTRE -> Optional.empty();
            case MUNICIPALITY, SUPPLIER, AUTHORITY -> Optional.of(viewer);
        };
    }
}
