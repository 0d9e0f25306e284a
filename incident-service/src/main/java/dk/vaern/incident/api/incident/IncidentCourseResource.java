package dk.vaern.incident.api.incident;

import static dk.vaern.domain.kernel.Role.ANALYST;
import static dk.vaern.domain.kernel.Role.COORDINATOR;
import static dk.vaern.domain.kernel.Role.RESPONDER;

import dk.vaern.domain.incident.IncidentCommand.ChangeCategory;
import dk.vaern.domain.incident.IncidentCommand.ChangeSeverity;
import dk.vaern.domain.incident.IncidentCommand.CloseIncident;
import dk.vaern.domain.incident.IncidentCommand.DeclareAwareness;
import dk.vaern.domain.incident.IncidentCommand.ReachPhase;
import dk.vaern.domain.incident.IncidentCommand.ReopenIncident;
import dk.vaern.domain.incident.IncidentCommand.TriageIncident;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.incident.api.incident.IncidentBodies.Awareness;
import dk.vaern.incident.api.incident.IncidentBodies.Closure;
import dk.vaern.incident.api.incident.IncidentBodies.NewCategory;
import dk.vaern.incident.api.incident.IncidentBodies.NewSeverity;
import dk.vaern.incident.api.incident.IncidentBodies.Phase;
import dk.vaern.incident.api.incident.IncidentBodies.Reason;
import dk.vaern.incident.api.incident.IncidentBodies.Triage;
import dk.vaern.web.security.Allowed;
import dk.vaern.web.version.Written;
import dk.vaern.web.write.Write;
import jakarta.validation.Valid;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The course of the handling: triage, assessment, phases, the end and the way back. */
@RestController
@RequestMapping(path = "/api/v1/incidents/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class IncidentCourseResource {

    private final IncidentDesk desk;

    IncidentCourseResource(IncidentDesk desk) {
        this.desk = desk;
    }

    /** Confirms or dismisses what was reported. */
    @PostMapping("/triage")
    @Allowed({RESPONDER, COORDINATOR})
    ResponseEntity<Written> triage(@PathVariable IncidentId id, @Valid @RequestBody Triage body, Write write) {
        return desk.give(write, new TriageIncident(id, body.outcome(), body.reason(), write.by()));
    }

    /** Says that it is better or worse than thought. */
    @PostMapping("/severity")
    @Allowed({RESPONDER, COORDINATOR})
    ResponseEntity<Written> severity(@PathVariable IncidentId id, @Valid @RequestBody NewSeverity body, Write write) {
        return desk.give(write, new ChangeSeverity(id, body.severity(), body.reason(), write.by()));
    }

    /** Says what kind of incident it is, in RSIT's words. */
    @PostMapping("/category")
    @Allowed({RESPONDER, COORDINATOR, ANALYST})
    ResponseEntity<Written> category(@PathVariable IncidentId id, @Valid @RequestBody NewCategory body, Write write) {
        return desk.give(write, new ChangeCategory(id, body.category(), body.reason(), write.by()));
    }

    /** Reaches the next phase: contained, eradicated, recovered. */
    @PostMapping("/phase")
    @Allowed({RESPONDER, COORDINATOR})
    ResponseEntity<Written> phase(@PathVariable IncidentId id, @Valid @RequestBody Phase body, Write write) {
        return desk.give(write, new ReachPhase(id, body.phase(), write.by()));
    }

    /** Declares since when the incident is known to be significant, which starts the statutory clocks. */
    @PostMapping("/awareness")
    @Allowed({COORDINATOR, RESPONDER})
    ResponseEntity<Written> awareness(@PathVariable IncidentId id, @Valid @RequestBody Awareness body, Write write) {
        return desk.give(write, new DeclareAwareness(id, body.at(), body.basis(), write.by()));
    }

    /** Closes it, with root cause and lessons. */
    @PostMapping("/closure")
    @Allowed({COORDINATOR, RESPONDER})
    ResponseEntity<Written> close(@PathVariable IncidentId id, @Valid @RequestBody Closure body, Write write) {
        return desk.give(write, new CloseIncident(id, body.rootCause(), body.lessons(), write.by()));
    }

    /** Takes it up again. */
    @PostMapping("/reopening")
    @Allowed({COORDINATOR, RESPONDER})
    ResponseEntity<Written> reopen(@PathVariable IncidentId id, @Valid @RequestBody Reason body, Write write) {
        return desk.give(write, new ReopenIncident(id, body.reason(), write.by()));
    }
}
