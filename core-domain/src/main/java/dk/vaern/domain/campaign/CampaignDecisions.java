package dk.vaern.domain.campaign;

import dk.vaern.domain.campaign.CampaignCommand.EndCampaign;
import dk.vaern.domain.campaign.CampaignCommand.StartCampaign;
import dk.vaern.domain.campaign.CampaignEvent.CampaignEnded;
import dk.vaern.domain.campaign.CampaignEvent.CampaignStarted;
import dk.vaern.domain.kernel.Refused;

/** What a campaign decides about each command. */
final class CampaignDecisions {

    private CampaignDecisions() {}

    /** What happens when this is asked of a campaign in this state; {@link Refused} when a rule says no. */
    static CampaignEvent decide(CampaignCommand command, CampaignState state) {
        return switch (command) {
            case StartCampaign start ->
                switch (state) {
                    case CampaignState.Unstarted _ -> start(start);
                    case CampaignState.Running _, CampaignState.Ended _ ->
                        throw new Refused(CampaignRefusal.ALREADY_STARTED);
                };
            case EndCampaign end ->
                switch (state) {
                    case CampaignState.Unstarted _ -> throw new Refused(CampaignRefusal.NOT_FOUND);
                    case CampaignState.Running _ -> new CampaignEnded(end.campaignId(), end.reason());
                    case CampaignState.Ended _ -> throw new Refused(CampaignRefusal.CAMPAIGN_ENDED);
                };
        };
    }

    private static CampaignEvent start(StartCampaign start) {
        if (start.targets().isEmpty()) {
            throw new Refused(CampaignRefusal.NO_TARGETS);
        }
        if (start.dueAt() != null && start.by().isPast(start.dueAt())) {
            throw new Refused(CampaignRefusal.DUE_IN_THE_PAST);
        }
        return new CampaignStarted(
                start.campaignId(),
                start.by().organisation(),
                start.title(),
                start.description(),
                start.dueAt(),
                start.audience(),
                start.targets().stream().distinct().toList(),
                start.warningId());
    }
}
