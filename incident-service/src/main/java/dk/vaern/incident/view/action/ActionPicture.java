package dk.vaern.incident.view.action;

import dk.vaern.domain.action.ActionContext;
import dk.vaern.domain.action.ActionId;
import dk.vaern.domain.action.ActionStatus;
import dk.vaern.domain.campaign.CampaignId;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Tlp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A response action as it stands.
 *
 * @param version how many events it has
 * @param organisation whose matter it is
 * @param note what was said last with a refusal, a block, a result or a cancellation
 * @param overdue it was not done by {@code dueAt}
 */
public record ActionPicture(
        ActionId id,
        long version,
        @Nullable IncidentId incidentId,
        @Nullable CampaignId campaignId,
        OrganisationId organisation,
        OrganisationId proposer,
        @Nullable OrganisationId assignee,
        String title,
        String description,
        ActionStatus status,
        @Nullable Instant dueAt,
        boolean overdue,
        @Nullable String note,
        Tlp tlp,
        Instant recordedAt,
        Instant changedAt) {

    static ActionPicture of(ActionRow row) {
        ActionContext context = row.memory().context();
        return new ActionPicture(
                row.id(),
                row.version(),
                context instanceof ActionContext.OfIncident incident ? incident.incidentId() : null,
                context instanceof ActionContext.OfCampaign campaign ? campaign.campaignId() : null,
                context.owner(),
                row.memory().proposer(),
                row.memory().assignee(),
                row.title(),
                row.description(),
                row.status(),
                row.memory().dueAt(),
                row.memory().overdue(),
                row.note(),
                context.tlp(),
                row.recordedAt(),
                row.changedAt());
    }
}
