package dk.vaern.incident.view.picture;

import dk.vaern.domain.action.ActionId;
import dk.vaern.domain.codes.Category;
import dk.vaern.domain.incident.Evidence;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.incident.IncidentStatus;
import dk.vaern.domain.incident.Indicator;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Severity;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.visibility.EscalationLevel;
import dk.vaern.domain.warning.WarningId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident as somebody may see it.
 *
 * @param version how many events the incident has
 * @param occurredAt when people say that it began; when it was recorded, if nobody said
 * @param asOf the position up to which this holds: {@code at=<asOf>} shows the same again
 * @param mergedInto the incident in which the handling goes on
 * @param offeredTo the organisation that is asked to take it over
 * @param awareSince when the owner became aware that it is significant
 */
public record IncidentPicture(
        IncidentId id,
        long version,
        String title,
        String description,
        OrganisationId organisation,
        Severity severity,
        @Nullable Category category,
        Tlp tlp,
        IncidentStatus status,
        EscalationLevel escalation,
        @Nullable Commander commander,
        List<Participant> participants,
        List<String> affectedServices,
        List<Evidence> evidence,
        List<Indicator> indicators,
        List<WarningId> warnings,
        List<ActionId> actions,
        Instant occurredAt,
        Instant recordedAt,
        long asOf,
        @Nullable IncidentId mergedInto,
        @Nullable OrganisationId offeredTo,
        @Nullable Instant awareSince) {

    /** Who leads the handling. */
    public record Commander(String subject, OrganisationId organisation) {}

    /**
     * Somebody who takes part.
     *
     * @param since when it was invited
     * @param history {@code FROM_NOW}, {@code ALL} or an instant
     */
    public record Participant(OrganisationId organisation, Instant since, String history, boolean joined) {}
}
