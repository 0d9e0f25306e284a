package dk.vaern.domain.receipt;

import dk.vaern.domain.kernel.OrganisationId;

/** Who may know of a receipt that was issued: the organisation that answers, and the two that watch the shared picture. */
public final class ReceiptVisibility {

    private ReceiptVisibility() {}

    /** @param answering the organisation whose receipt it is */
    public static boolean maySee(OrganisationId viewer, OrganisationId answering) {
        return switch (viewer.kind()) {
            case JOINT_MUNICIPAL, NATIONAL_CENTRE -> true;
            case MUNICIPALITY, SUPPLIER, AUTHORITY -> viewer.equals(answering);
        };
    }
}
