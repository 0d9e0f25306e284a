package dk.vaern.domain.campaign;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.warning.Audience;
import dk.vaern.domain.warning.WarningId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a campaign. Stored for ever: grow it with an upcaster, never rename or reuse. */
public sealed interface CampaignEvent {

    CampaignId campaignId();

    /** @param targets the organisations of the audience as they stood; each is given the action */
    record CampaignStarted(
            CampaignId campaignId,
            OrganisationId owner,
            String title,
            String description,
            @Nullable Instant dueAt,
            Audience audience,
            List<OrganisationId> targets,
            @Nullable WarningId warningId)
            implements CampaignEvent {}

    record CampaignEnded(CampaignId campaignId, String reason) implements CampaignEvent {}
}
