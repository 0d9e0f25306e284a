package dk.vaern.domain.campaign;

import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.warning.Audience;
import dk.vaern.domain.warning.WarningId;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a campaign. */
public sealed interface CampaignCommand {

    @TargetAggregateIdentifier
    CampaignId campaignId();

    By by();

    /** @param targets the organisations that the audience holds now */
    record StartCampaign(
            CampaignId campaignId,
            String title,
            String description,
            @Nullable Instant dueAt,
            Audience audience,
            List<OrganisationId> targets,
            @Nullable WarningId warningId,
            By by)
            implements CampaignCommand {}

    record EndCampaign(CampaignId campaignId, String reason, By by) implements CampaignCommand {}
}
