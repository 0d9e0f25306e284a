package dk.vaern.incident.api.incident;

import static dk.vaern.domain.incident.IncidentRefusal.ALREADY_JOINED;
import static dk.vaern.domain.incident.IncidentRefusal.ALREADY_PARTICIPATING;
import static dk.vaern.domain.incident.IncidentRefusal.COMMANDER_UNCHANGED;
import static dk.vaern.domain.incident.IncidentRefusal.ESCALATION_UNCHANGED;
import static dk.vaern.domain.incident.IncidentRefusal.GLASS_NOT_NEEDED;
import static dk.vaern.domain.incident.IncidentRefusal.INCIDENT_CLOSED;
import static dk.vaern.domain.incident.IncidentRefusal.INCIDENT_MERGED;
import static dk.vaern.domain.incident.IncidentRefusal.NOT_PARTICIPATING;
import static dk.vaern.domain.incident.IncidentRefusal.NOT_YOURS_TO_DO;
import static dk.vaern.domain.incident.IncidentRefusal.OWNER_ALWAYS_PARTICIPATES;
import static dk.vaern.domain.kernel.Role.COORDINATOR;
import static dk.vaern.domain.kernel.Role.RESPONDER;
import static dk.vaern.incident.view.organisation.DirectoryRefusal.UNKNOWN_ORGANISATION;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dk.vaern.domain.incident.IncidentCommand.AppointCommander;
import dk.vaern.domain.incident.IncidentCommand.BreakGlass;
import dk.vaern.domain.incident.IncidentCommand.EscalateIncident;
import dk.vaern.domain.incident.IncidentCommand.InviteParticipant;
import dk.vaern.domain.incident.IncidentCommand.JoinIncident;
import dk.vaern.domain.incident.IncidentCommand.RemoveParticipant;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.incident.IncidentRefusal;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.incident.api.RefusedBy;
import dk.vaern.incident.api.incident.IncidentBodies.BrokenGlass;
import dk.vaern.incident.api.incident.IncidentBodies.Escalation;
import dk.vaern.incident.api.incident.IncidentBodies.Invitation;
import dk.vaern.incident.api.incident.IncidentBodies.NewCommander;
import dk.vaern.web.security.Allowed;
import dk.vaern.web.version.Written;
import dk.vaern.web.write.Write;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is in the circle: commander, escalation, participants, broken glass. */
@RestController
@RequestMapping(path = "/api/v1/incidents/{id}", produces = APPLICATION_JSON_VALUE)
@RefusedBy.Incident(NOT_YOURS_TO_DO)
class IncidentCircleResource {

    private final IncidentDesk desk;
    private final Links links;

    IncidentCircleResource(IncidentDesk desk, Links links) {
        this.desk = desk;
        this.links = links;
    }

    /** Appoints who leads, one of the caller's own organisation. */
    @PostMapping(path = "/commander", consumes = APPLICATION_JSON_VALUE)
    @Allowed({COORDINATOR})
    @RefusedBy.Incident({INCIDENT_CLOSED, INCIDENT_MERGED, COMMANDER_UNCHANGED})
    ResponseEntity<Written> appointCommander(
            @PathVariable IncidentId id, @Valid @RequestBody NewCommander body, Write write) {
        return desk.give(write, new AppointCommander(id, body.subject(), write.by()));
    }

    /** Hands it up, or takes it back. */
    @PostMapping(path = "/escalation", consumes = APPLICATION_JSON_VALUE)
    @Allowed({COORDINATOR, RESPONDER})
    @RefusedBy.Incident({INCIDENT_CLOSED, INCIDENT_MERGED, ESCALATION_UNCHANGED})
    ResponseEntity<Written> escalateIncident(
            @PathVariable IncidentId id, @Valid @RequestBody Escalation body, Write write) {
        return desk.give(write, new EscalateIncident(id, body.level(), body.reason(), write.by()));
    }

    /** Invites an organisation, and says how much of the history it sees. */
    @PostMapping(path = "/participants", consumes = APPLICATION_JSON_VALUE)
    @Allowed({COORDINATOR})
    @RefusedBy.Incident({INCIDENT_CLOSED, INCIDENT_MERGED, OWNER_ALWAYS_PARTICIPATES, ALREADY_PARTICIPATING})
    @RefusedBy.Directory(UNKNOWN_ORGANISATION)
    ResponseEntity<Written> inviteParticipant(
            @PathVariable IncidentId id, @Valid @RequestBody Invitation body, Write write) {
        links.requireInvitable(id, body.organisation(), write.by().actor());
        return desk.give(
                write,
                new InviteParticipant(
                        id,
                        body.organisation(),
                        body.history().history(),
                        body.individuals() == null ? List.of() : body.individuals(),
                        write.by()));
    }

    /** Says that the caller's organisation is there. */
    @PostMapping("/participants/{organisation}/joining")
    @Allowed({RESPONDER, COORDINATOR})
    @RefusedBy.Incident({INCIDENT_CLOSED, INCIDENT_MERGED, NOT_PARTICIPATING, ALREADY_JOINED})
    ResponseEntity<Written> joinIncident(
            @PathVariable IncidentId id, @PathVariable OrganisationId organisation, Write write) {
        if (!organisation.equals(write.by().organisation())) {
            throw new Refused(IncidentRefusal.NOT_FOUND);
        }
        return desk.give(write, new JoinIncident(id, write.by()));
    }

    /** Sends an organisation away, or leaves. */
    @DeleteMapping("/participants/{organisation}")
    @Allowed({COORDINATOR, RESPONDER})
    @RefusedBy.Incident({OWNER_ALWAYS_PARTICIPATES, NOT_PARTICIPATING})
    ResponseEntity<Written> removeParticipant(
            @PathVariable IncidentId id, @PathVariable OrganisationId organisation, Write write) {
        return desk.give(write, new RemoveParticipant(id, organisation, write.by()));
    }

    /** Opens, for a while, an incident that is not escalated; its owner is told at once. */
    @PostMapping(path = "/break-glass", consumes = APPLICATION_JSON_VALUE)
    @Allowed(value = COORDINATOR, stepUp = true)
    @RefusedBy.Incident(GLASS_NOT_NEEDED)
    ResponseEntity<Written> breakGlass(@PathVariable IncidentId id, @Valid @RequestBody BrokenGlass body, Write write) {
        return desk.give(write, new BreakGlass(id, body.reason(), Duration.ofMinutes(body.minutes()), write.by()));
    }
}
