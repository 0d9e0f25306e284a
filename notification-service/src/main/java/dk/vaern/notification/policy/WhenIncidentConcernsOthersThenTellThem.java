package dk.vaern.notification.policy;

import dk.vaern.domain.incident.IncidentEvent.CommanderAppointed;
import dk.vaern.domain.incident.IncidentEvent.GlassBroken;
import dk.vaern.domain.incident.IncidentEvent.IncidentEscalated;
import dk.vaern.domain.incident.IncidentEvent.OwnershipDeclined;
import dk.vaern.domain.incident.IncidentEvent.OwnershipHandedOver;
import dk.vaern.domain.incident.IncidentEvent.OwnershipOffered;
import dk.vaern.domain.incident.IncidentEvent.ParticipantInvited;
import dk.vaern.notification.audience.OfIncidents;
import dk.vaern.notification.facts.Facts;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Tells those to whom an incident comes: by escalation, invitation, appointment, hand-over or a broken glass. */
@Component
public class WhenIncidentConcernsOthersThenTellThem {

    /** The processor's name. */
    public static final String NAME = "tell-of-incidents";

    private final Facts facts;
    private final Tellings tellings;

    WhenIncidentConcernsOthersThenTellThem(Facts facts, Tellings tellings) {
        this.facts = facts;
        this.tellings = tellings;
    }

    @EventHandler
    void on(IncidentEscalated escalated, EventMessage<?> event) {
        tellings.request(OfIncidents.escalated(escalated.to(), facts.incident(escalated.incidentId())), event);
    }

    @EventHandler
    void on(ParticipantInvited invited, EventMessage<?> event) {
        var host = Tellings.actor(event).organisation();
        var incident = facts.incident(invited.incidentId());
        tellings.request(OfIncidents.invited(invited.organisation(), host, incident), event);
    }

    @EventHandler
    void on(CommanderAppointed appointed, EventMessage<?> event) {
        var incident = facts.incident(appointed.incidentId());
        tellings.request(OfIncidents.appointed(appointed.commander(), Tellings.actor(event), incident), event);
    }

    @EventHandler
    void on(OwnershipOffered offered, EventMessage<?> event) {
        var incident = facts.incident(offered.incidentId());
        tellings.request(OfIncidents.ownershipOffered(offered.to(), incident), event);
    }

    @EventHandler
    void on(OwnershipDeclined declined, EventMessage<?> event) {
        var incident = facts.incident(declined.incidentId());
        tellings.request(OfIncidents.ownershipDeclined(declined.organisation(), incident), event);
    }

    @EventHandler
    void on(OwnershipHandedOver handed, EventMessage<?> event) {
        var incident = facts.incident(handed.incidentId());
        tellings.request(OfIncidents.handedOver(handed.from(), handed.to(), incident), event);
    }

    @EventHandler
    void on(GlassBroken broken, EventMessage<?> event) {
        tellings.request(OfIncidents.glassBroken(broken.organisation(), facts.incident(broken.incidentId())), event);
    }
}
