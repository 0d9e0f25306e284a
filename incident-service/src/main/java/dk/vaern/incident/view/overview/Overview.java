package dk.vaern.incident.view.overview;

import dk.vaern.domain.incident.IncidentStatus;
import dk.vaern.domain.kernel.Severity;
import dk.vaern.incident.view.campaign.CampaignPicture;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The shared picture, as one organisation may see it.
 *
 * @param incidents those that are not closed or dismissed
 * @param warnings published ones
 * @param actions those that are not ended
 * @param campaigns those that go on, newest first, at most ten
 */
public record Overview(
        Instant at, Incidents incidents, Warnings warnings, Actions actions, List<CampaignPicture> campaigns) {

    public record Incidents(
            int open, Map<IncidentStatus, Integer> byStatus, Map<Severity, Integer> bySeverity, int total) {}

    /** @param unacknowledged receipts that wait for an answer, of those that may be seen */
    public record Warnings(int published, int unacknowledged, int overdue) {}

    public record Actions(int open, int overdue) {}
}
