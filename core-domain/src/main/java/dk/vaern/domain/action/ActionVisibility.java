package dk.vaern.domain.action;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Tlp;

/** The one rule for reading: may somebody of this organisation see the action? */
public final class ActionVisibility {

    private ActionVisibility() {}

    /**
     * Whose matter it is, who was asked to do it, and whoever may see that entry of the incident's timeline. RED is for named
     * individuals, not for organisations: then the timeline alone decides. A campaign's actions are not for the other
     * organisations that it is given to.
     *
     * @param seesEntry may the one who looks see, as part of the incident, what is to be shown: for the action itself the
     *     entry that proposed it; ignored for a campaign's
     */
    public static boolean maySee(OrganisationId viewer, ActionMemory action, boolean seesEntry) {
        return switch (action.context()) {
            case ActionContext.OfIncident incident -> seesEntry || (incident.tlp() != Tlp.RED && action.isFor(viewer));
            case ActionContext.OfCampaign _ ->
                action.concerns(viewer) || viewer.kind().coordinates();
        };
    }
}
