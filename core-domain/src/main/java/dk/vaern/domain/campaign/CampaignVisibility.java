package dk.vaern.domain.campaign;

import dk.vaern.domain.kernel.OrganisationId;
import java.util.Collection;

/** The one rule for reading: may somebody of this organisation see the campaign? */
public final class CampaignVisibility {

    private CampaignVisibility() {}

    /** Who runs it, to whom it is given, and those who watch the shared picture. */
    public static boolean maySee(OrganisationId viewer, OrganisationId owner, Collection<OrganisationId> targets) {
        return viewer.equals(owner) || targets.contains(viewer) || viewer.kind().coordinates();
    }
}
