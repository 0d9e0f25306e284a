package dk.vaern.incident.view.campaign;

import dk.vaern.domain.action.ActionStatus;
import dk.vaern.domain.campaign.CampaignId;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.incident.view.warning.AudienceText;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A campaign, and how far it has come.
 *
 * @param version how many events it has
 * @param organisation who runs it
 * @param targets how many organisations were given the action
 * @param progress how many of their actions stand where
 */
public record CampaignPicture(
        CampaignId id,
        long version,
        OrganisationId organisation,
        String title,
        String description,
        @Nullable Instant dueAt,
        AudienceText audience,
        @Nullable WarningId warningId,
        int targets,
        Progress progress,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String endedBecause) {

    /**
     * "37 of 98 patched".
     *
     * @param done completed or verified
     * @param byStatus how many actions stand where
     * @param overdue how many were not done in time
     */
    public record Progress(int done, int total, int overdue, Map<ActionStatus, Integer> byStatus) {}
}
