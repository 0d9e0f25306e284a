package dk.vaern.domain.notification;

import dk.vaern.domain.action.ActionId;
import dk.vaern.domain.campaign.CampaignId;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.warning.WarningId;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which matter a notification is about: ids alone, never its words. Without any, it is about an organisation itself: how it
 * can be reached.
 *
 * @param whose the organisation whose deed or omission it is: who invites, assigns, breaks the glass, has not answered, or
 *     is itself what this is about
 */
public record NotificationSubject(
        @Nullable IncidentId incidentId,
        @Nullable WarningId warningId,
        @Nullable ActionId actionId,
        @Nullable CampaignId campaignId,
        OrganisationId whose) {

    public static NotificationSubject ofOrganisation(OrganisationId organisation) {
        return new NotificationSubject(null, null, null, null, organisation);
    }

    public static NotificationSubject ofIncident(IncidentId incident, OrganisationId whose) {
        return new NotificationSubject(incident, null, null, null, whose);
    }

    public static NotificationSubject ofWarning(WarningId warning, OrganisationId whose) {
        return new NotificationSubject(null, warning, null, null, whose);
    }

    /** Is it about an organisation itself, and no matter that it has a part in? */
    public boolean concernsOrganisationItself() {
        return incidentId == null && warningId == null && actionId == null && campaignId == null;
    }

    /** The id that the notification's events belong to: of the incident, else the warning, the campaign, the action. */
    public String correlation() {
        return Stream.of(incidentId, warningId, campaignId, actionId)
                .flatMap(id -> Optional.ofNullable(id).stream())
                .map(Object::toString)
                .findFirst()
                .orElse(whose.value());
    }
}
