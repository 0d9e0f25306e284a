package dk.vaern.notification.facts;

import dk.vaern.domain.incident.IncidentEvent;
import dk.vaern.domain.incident.IncidentEvent.IncidentReported;
import dk.vaern.domain.incident.IncidentEvent.SeverityChanged;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.incident.IncidentSharing;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Severity;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.visibility.Sharing;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.domain.visibility.Visibility;
import java.time.Instant;

/** An incident, as far as messages need it. */
public record IncidentFacts(IncidentId id, String title, Severity severity, Sharing sharing) {

    static IncidentFacts of(IncidentReported reported) {
        return new IncidentFacts(
                reported.incidentId(), reported.title(), reported.severity(), IncidentSharing.of(reported));
    }

    IncidentFacts after(IncidentEvent event) {
        Severity now = event instanceof SeverityChanged changed ? changed.to() : severity;
        return new IncidentFacts(id, title, now, IncidentSharing.after(event, sharing));
    }

    public OrganisationId owner() {
        return sharing.owner();
    }

    public Urgency urgency() {
        return switch (severity) {
            case LOW, MEDIUM -> Urgency.NORMAL;
            case HIGH, CRITICAL -> Urgency.URGENT;
        };
    }

    /** May anybody of the organisation know that the incident exists? */
    public boolean isVisibleTo(OrganisationId organisation, Instant now) {
        return Visibility.ofIncident(Viewer.organisation(organisation), sharing, now);
    }
}
