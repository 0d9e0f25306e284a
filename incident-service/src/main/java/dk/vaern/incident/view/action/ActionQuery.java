package dk.vaern.incident.view.action;

import dk.vaern.domain.action.ActionStatus;
import dk.vaern.domain.campaign.CampaignId;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Which response actions are asked for; absent parts ask for any. */
public record ActionQuery(
        @Nullable IncidentId incident,
        @Nullable CampaignId campaign,
        @Nullable OrganisationId assignee,
        @Nullable ActionStatus status,
        @Nullable Boolean overdue) {}
