package dk.vaern.incident.view.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.vaern.domain.action.ActionId;
import dk.vaern.domain.campaign.CampaignId;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.incident.view.timeline.TimelineItem;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as the stream tells it.
 *
 * @param incidentId the incident it belongs to, if any; likewise the others
 * @param entry what happened, as the timeline tells it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StreamEvent(
        @Nullable IncidentId incidentId,
        @Nullable WarningId warningId,
        @Nullable ActionId actionId,
        @Nullable CampaignId campaignId,
        TimelineItem entry) {}
