package dk.vaern.domain.action;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Tlp;

/** The one rule for reading: may somebody of this organisation see the action? */
public final class ActionVisibility {

    private ActionVisibility() {}

    /**
     * Those with a part in it, and whoever may see the incident. RED is for named individuals, not for organisations:
     * then the incident alone decides. A campaign's actions are not for the other organisations that it is given to.
     *
     * @param seesIncident may the one who looks see the incident that the action belongs to; ignored for a campaign's
     */
    public static boolean maySee(OrganisationId viewer, ActionMemory action, boolean seesIncident) {
        return switch (action.context()) {
            case ActionContext.OfIncident incident ->
                seesIncident || (incident.tlp() != Tlp.RED && action.concerns(viewer));
            case ActionContext.OfCampaign _ ->
                action.concerns(viewer) || viewer.kind().coordinates();
        };
    }
}
