package dk.vaern.domain.warning;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.OrganisationKind;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.visibility.Viewer;
import java.util.Collection;

/** May this viewer know that a warning exists, and read it? One rule for every way out. */
public final class WarningVisibility {

    private WarningVisibility() {}

    /**
     * A warning that was never published, or is RED, is its issuer's alone; any other is also its recipients' and the
     * joint organisation's, and stays theirs when it is withdrawn or expires.
     *
     * @param published whether it was ever published
     * @param recipients the organisations that it was published to
     */
    public static boolean maySee(
            Viewer viewer, OrganisationId issuer, boolean published, Collection<OrganisationId> recipients, Tlp tlp) {
        OrganisationId organisation = viewer.organisation();
        if (organisation.equals(issuer)) {
            return true;
        }
        return published
                && tlp != Tlp.RED
                && (organisation.is(OrganisationKind.JOINT_MUNICIPAL) || recipients.contains(organisation));
    }
}
