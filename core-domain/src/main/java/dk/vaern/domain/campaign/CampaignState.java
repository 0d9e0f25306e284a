package dk.vaern.domain.campaign;

import dk.vaern.domain.campaign.CampaignEvent.CampaignEnded;
import dk.vaern.domain.campaign.CampaignEvent.CampaignStarted;
import dk.vaern.domain.kernel.OrganisationId;
import java.util.Set;

/** The little that decisions need to remember; what people read is folded elsewhere from the same events. */
public sealed interface CampaignState {

    record Unstarted() implements CampaignState {}

    record Running(OrganisationId owner, Set<OrganisationId> targets) implements CampaignState {}

    record Ended(OrganisationId owner, Set<OrganisationId> targets) implements CampaignState {}

    /** Total: an event without a case does not compile. Never throws, never decides. */
    default CampaignState after(CampaignEvent event) {
        return switch (event) {
            case CampaignStarted started -> new Running(started.owner(), Set.copyOf(started.targets()));
            case CampaignEnded _ -> this instanceof Running(var owner, var targets) ? new Ended(owner, targets) : this;
        };
    }
}
