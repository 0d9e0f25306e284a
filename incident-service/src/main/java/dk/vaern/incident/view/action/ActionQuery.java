package dk.vaern.incident.view.action;

import dk.vaern.domain.action.ActionStatus;
import dk.vaern.domain.campaign.CampaignId;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Which response actions are asked for; absent parts ask for any.
 *
 * @param incident that they are part of; likewise the campaign
 * @param assignee the organisation that was asked
 * @param overdue not done in time, or the others
 */
public record ActionQuery(
        @Nullable IncidentId incident,
        @Nullable CampaignId campaign,
        @Nullable OrganisationId assignee,
        @Nullable ActionStatus status,
        @Nullable Boolean overdue) {}
