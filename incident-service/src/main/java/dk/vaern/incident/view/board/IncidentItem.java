package dk.vaern.incident.view.board;

import dk.vaern.domain.codes.Category;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.incident.IncidentStatus;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Severity;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.visibility.EscalationLevel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An incident in a list. */
public record IncidentItem(
        IncidentId id,
        long version,
        String title,
        OrganisationId organisation,
        Severity severity,
        @Nullable Category category,
        Tlp tlp,
        IncidentStatus status,
        EscalationLevel escalation,
        Instant occurredAt,
        Instant recordedAt,
        Instant changedAt) {

    static IncidentItem of(IncidentBoardRow row) {
        return new IncidentItem(
                row.id(),
                row.version(),
                row.title(),
                row.sharing().owner(),
                row.severity(),
                row.category(),
                row.sharing().label(),
                row.status(),
                row.sharing().level(),
                row.occurredAt(),
                row.recordedAt(),
                row.changedAt());
    }
}
