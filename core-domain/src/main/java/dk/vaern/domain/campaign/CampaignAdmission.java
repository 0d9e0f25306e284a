package dk.vaern.domain.campaign;

import dk.vaern.domain.campaign.CampaignCommand.EndCampaign;
import dk.vaern.domain.campaign.CampaignCommand.StartCampaign;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Refused;
import java.util.Set;

/** Who may ask something of a campaign at all: what is not visible answers as if it never existed. */
final class CampaignAdmission {

    private CampaignAdmission() {}

    static void admit(CampaignCommand command, CampaignState state) {
        OrganisationId organisation = command.by().organisation();
        switch (command) {
            case StartCampaign _ -> {
                if (!organisation.kind().coordinates()) {
                    throw new Refused(CampaignRefusal.ONLY_COORDINATORS_RUN_CAMPAIGNS);
                }
            }
            case EndCampaign _ -> admitToEnd(organisation, state);
        }
    }

    private static void admitToEnd(OrganisationId organisation, CampaignState state) {
        switch (state) {
            case CampaignState.Unstarted _ -> throw new Refused(CampaignRefusal.NOT_FOUND);
            case CampaignState.Running(var owner, var targets) -> requireOwner(organisation, owner, targets);
            case CampaignState.Ended(var owner, var targets) -> requireOwner(organisation, owner, targets);
        }
    }

    private static void requireOwner(OrganisationId organisation, OrganisationId owner, Set<OrganisationId> targets) {
        if (!CampaignVisibility.maySee(organisation, owner, targets)) {
            throw new Refused(CampaignRefusal.NOT_FOUND);
        }
        if (!organisation.equals(owner)) {
            throw new Refused(CampaignRefusal.NOT_YOURS_TO_END);
        }
    }
}
