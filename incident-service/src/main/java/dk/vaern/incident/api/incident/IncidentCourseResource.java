package dk.vaern.incident.api.incident;

import static dk.vaern.domain.incident.IncidentRefusal.ALREADY_TRIAGED;
import static dk.vaern.domain.incident.IncidentRefusal.AWARENESS_ALREADY_DECLARED;
import static dk.vaern.domain.incident.IncidentRefusal.AWARENESS_IN_THE_FUTURE;
import static dk.vaern.domain.incident.IncidentRefusal.CATEGORY_UNCHANGED;
import static dk.vaern.domain.incident.IncidentRefusal.INCIDENT_CLOSED;
import static dk.vaern.domain.incident.IncidentRefusal.INCIDENT_MERGED;
import static dk.vaern.domain.incident.IncidentRefusal.NOT_CLOSED;
import static dk.vaern.domain.incident.IncidentRefusal.NOT_CONFIRMED;
import static dk.vaern.domain.incident.IncidentRefusal.NOT_RECOVERED;
import static dk.vaern.domain.incident.IncidentRefusal.NOT_TRIAGED;
import static dk.vaern.domain.incident.IncidentRefusal.NOT_YOURS_TO_DO;
import static dk.vaern.domain.incident.IncidentRefusal.NO_COMMANDER;
import static dk.vaern.domain.incident.IncidentRefusal.PHASE_OUT_OF_ORDER;
import static dk.vaern.domain.incident.IncidentRefusal.SEVERITY_UNCHANGED;
import static dk.vaern.domain.kernel.Role.ANALYST;
import static dk.vaern.domain.kernel.Role.COORDINATOR;
import static dk.vaern.domain.kernel.Role.RESPONDER;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dk.vaern.domain.incident.IncidentCommand.ChangeCategory;
import dk.vaern.domain.incident.IncidentCommand.ChangeSeverity;
import dk.vaern.domain.incident.IncidentCommand.CloseIncident;
import dk.vaern.domain.incident.IncidentCommand.DeclareAwareness;
import dk.vaern.domain.incident.IncidentCommand.ReachPhase;
import dk.vaern.domain.incident.IncidentCommand.ReopenIncident;
import dk.vaern.domain.incident.IncidentCommand.TriageIncident;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.incident.api.RefusedBy;
import dk.vaern.incident.api.incident.IncidentBodies.Awareness;
import dk.vaern.incident.api.incident.IncidentBodies.Closure;
import dk.vaern.incident.api.incident.IncidentBodies.NewCategory;
import dk.vaern.incident.api.incident.IncidentBodies.NewPhase;
import dk.vaern.incident.api.incident.IncidentBodies.NewSeverity;
import dk.vaern.incident.api.incident.IncidentBodies.Reopening;
import dk.vaern.incident.api.incident.IncidentBodies.Triage;
import dk.vaern.web.security.Allowed;
import dk.vaern.web.version.Written;
import dk.vaern.web.write.Write;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The course of the handling: triage, assessment, phases, the end and the way back. */
@RestController
@RequestMapping(path = "/api/v1/incidents/{id}", produces = APPLICATION_JSON_VALUE)
@RefusedBy.Incident({NOT_YOURS_TO_DO, INCIDENT_MERGED})
class IncidentCourseResource {

    private final IncidentDesk desk;

    IncidentCourseResource(IncidentDesk desk) {
        this.desk = desk;
    }

    /** Confirms or dismisses what was reported. */
    @PostMapping(path = "/triage", consumes = APPLICATION_JSON_VALUE)
    @Allowed({RESPONDER, COORDINATOR})
    @RefusedBy.Incident({INCIDENT_CLOSED, ALREADY_TRIAGED})
    ResponseEntity<Written> triageIncident(@PathVariable IncidentId id, @Valid @RequestBody Triage body, Write write) {
        return desk.give(write, new TriageIncident(id, body.outcome(), body.reason(), write.by()));
    }

    /** Says that it is better or worse than thought. */
    @PostMapping(path = "/severity", consumes = APPLICATION_JSON_VALUE)
    @Allowed({RESPONDER, COORDINATOR})
    @RefusedBy.Incident({INCIDENT_CLOSED, SEVERITY_UNCHANGED})
    ResponseEntity<Written> changeSeverity(
            @PathVariable IncidentId id, @Valid @RequestBody NewSeverity body, Write write) {
        return desk.give(write, new ChangeSeverity(id, body.severity(), body.reason(), write.by()));
    }

    /** Says what kind of incident it is, in RSIT's words. */
    @PostMapping(path = "/category", consumes = APPLICATION_JSON_VALUE)
    @Allowed({RESPONDER, COORDINATOR, ANALYST})
    @RefusedBy.Incident({INCIDENT_CLOSED, CATEGORY_UNCHANGED})
    ResponseEntity<Written> changeCategory(
            @PathVariable IncidentId id, @Valid @RequestBody NewCategory body, Write write) {
        return desk.give(write, new ChangeCategory(id, body.category(), body.reason(), write.by()));
    }

    /** Reaches the next phase: contained, eradicated, recovered. */
    @PostMapping(path = "/phase", consumes = APPLICATION_JSON_VALUE)
    @Allowed({RESPONDER, COORDINATOR})
    @RefusedBy.Incident({INCIDENT_CLOSED, NOT_TRIAGED, NOT_CONFIRMED, PHASE_OUT_OF_ORDER})
    ResponseEntity<Written> reachPhase(@PathVariable IncidentId id, @Valid @RequestBody NewPhase body, Write write) {
        return desk.give(write, new ReachPhase(id, body.phase(), write.by()));
    }

    /** Declares since when the incident is known to be significant, which starts the statutory clocks. */
    @PostMapping(path = "/awareness", consumes = APPLICATION_JSON_VALUE)
    @Allowed({COORDINATOR, RESPONDER})
    @RefusedBy.Incident({INCIDENT_CLOSED, AWARENESS_ALREADY_DECLARED, AWARENESS_IN_THE_FUTURE})
    ResponseEntity<Written> declareAwareness(
            @PathVariable IncidentId id, @Valid @RequestBody Awareness body, Write write) {
        return desk.give(write, new DeclareAwareness(id, body.at(), body.basis(), write.by()));
    }

    /** Closes it, with root cause and lessons. */
    @PostMapping(path = "/closure", consumes = APPLICATION_JSON_VALUE)
    @Allowed({COORDINATOR, RESPONDER})
    @RefusedBy.Incident({INCIDENT_CLOSED, NOT_TRIAGED, NOT_RECOVERED, NO_COMMANDER})
    ResponseEntity<Written> closeIncident(@PathVariable IncidentId id, @Valid @RequestBody Closure body, Write write) {
        return desk.give(write, new CloseIncident(id, body.rootCause(), body.lessons(), write.by()));
    }

    /** Takes it up again. */
    @PostMapping(path = "/reopening", consumes = APPLICATION_JSON_VALUE)
    @Allowed({COORDINATOR, RESPONDER})
    @RefusedBy.Incident(NOT_CLOSED)
    ResponseEntity<Written> reopenIncident(
            @PathVariable IncidentId id, @Valid @RequestBody Reopening body, Write write) {
        return desk.give(write, new ReopenIncident(id, body.reason(), write.by()));
    }
}
