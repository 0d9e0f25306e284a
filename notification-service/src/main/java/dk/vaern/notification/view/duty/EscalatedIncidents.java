package dk.vaern.notification.view.duty;

import dk.vaern.domain.incident.IncidentEvent.IncidentClosed;
import dk.vaern.domain.incident.IncidentEvent.IncidentDeescalated;
import dk.vaern.domain.incident.IncidentEvent.IncidentDismissed;
import dk.vaern.domain.incident.IncidentEvent.IncidentEscalated;
import dk.vaern.domain.incident.IncidentEvent.IncidentMerged;
import dk.vaern.domain.incident.IncidentEvent.IncidentReopened;
import dk.vaern.domain.incident.IncidentEvent.OwnershipHandedOver;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.visibility.EscalationLevel;
import dk.vaern.notification.facts.Facts;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps whose incidents are escalated and being handled: that is when others may see who is on call there. */
@Component
public class EscalatedIncidents {

    /** The processor's name, as health, metrics and rebuilding know it. */
    public static final String NAME = "escalated-incidents";

    private final EscalatedIncidentTable table;
    private final Facts facts;

    EscalatedIncidents(EscalatedIncidentTable table, Facts facts) {
        this.table = table;
        this.facts = facts;
    }

    @EventHandler
    void on(IncidentEscalated escalated) {
        put(escalated.incidentId(), escalated.to());
    }

    @EventHandler
    void on(IncidentDeescalated deescalated) {
        put(deescalated.incidentId(), deescalated.to());
    }

    @EventHandler
    void on(OwnershipHandedOver handedOver) {
        table.belongs(handedOver.incidentId(), handedOver.to());
    }

    @EventHandler
    void on(IncidentDismissed dismissed) {
        table.handled(dismissed.incidentId(), false);
    }

    @EventHandler
    void on(IncidentClosed closed) {
        table.handled(closed.incidentId(), false);
    }

    @EventHandler
    void on(IncidentMerged merged) {
        table.handled(merged.incidentId(), false);
    }

    @EventHandler
    void on(IncidentReopened reopened) {
        table.handled(reopened.incidentId(), true);
    }

    @ResetHandler
    void reset() {
        table.clear();
    }

    private void put(IncidentId incident, EscalationLevel level) {
        table.put(incident, facts.incident(incident).owner(), level);
    }
}
