package dk.vaern.incident.api.incident;

import static dk.vaern.domain.kernel.Role.ANALYST;
import static dk.vaern.domain.kernel.Role.COORDINATOR;
import static dk.vaern.domain.kernel.Role.RESPONDER;
import static dk.vaern.domain.kernel.Role.REVIEWER;
import static dk.vaern.domain.kernel.Role.SERVICE;

import dk.vaern.domain.incident.Evidence;
import dk.vaern.domain.incident.IncidentCommand.AddAffectedService;
import dk.vaern.domain.incident.IncidentCommand.AddIndicator;
import dk.vaern.domain.incident.IncidentCommand.AttachEvidence;
import dk.vaern.domain.incident.IncidentCommand.RecordDecision;
import dk.vaern.domain.incident.IncidentCommand.RecordObservation;
import dk.vaern.domain.incident.IncidentCommand.RecordReviewNote;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.incident.Indicator;
import dk.vaern.incident.api.incident.IncidentBodies.AffectedService;
import dk.vaern.incident.api.incident.IncidentBodies.Decision;
import dk.vaern.incident.api.incident.IncidentBodies.NewEvidence;
import dk.vaern.incident.api.incident.IncidentBodies.NewIndicator;
import dk.vaern.incident.api.incident.IncidentBodies.Observation;
import dk.vaern.incident.api.incident.IncidentBodies.ReviewNote;
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

/** What is found out and decided. */
@RestController
@RequestMapping(path = "/api/v1/incidents/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class IncidentFindingsResource {

    private final IncidentDesk desk;

    IncidentFindingsResource(IncidentDesk desk) {
        this.desk = desk;
    }

    /** Records what somebody saw. */
    @PostMapping("/observations")
    @Allowed({RESPONDER, COORDINATOR, ANALYST, SERVICE})
    ResponseEntity<Written> observe(@PathVariable IncidentId id, @Valid @RequestBody Observation body, Write write) {
        return desk.give(write, new RecordObservation(id, body.text(), body.occurredAt(), body.tlp(), write.by()));
    }

    /** Records what was decided, and why. */
    @PostMapping("/decisions")
    @Allowed({COORDINATOR, RESPONDER})
    ResponseEntity<Written> decide(@PathVariable IncidentId id, @Valid @RequestBody Decision body, Write write) {
        return desk.give(
                write, new RecordDecision(id, body.text(), body.reason(), body.occurredAt(), body.tlp(), write.by()));
    }

    /** Attaches evidence by its fingerprint. */
    @PostMapping("/evidence")
    @Allowed({RESPONDER, COORDINATOR, ANALYST})
    ResponseEntity<Written> evidence(@PathVariable IncidentId id, @Valid @RequestBody NewEvidence body, Write write) {
        return desk.give(
                write,
                new AttachEvidence(
                        id,
                        new Evidence(body.name(), body.sha256(), body.size(), body.mediaType()),
                        body.tlp(),
                        write.by()));
    }

    /** Adds an indicator of compromise. */
    @PostMapping("/indicators")
    @Allowed({RESPONDER, COORDINATOR, ANALYST, SERVICE})
    ResponseEntity<Written> indicator(@PathVariable IncidentId id, @Valid @RequestBody NewIndicator body, Write write) {
        return desk.give(write, new AddIndicator(id, new Indicator(body.type(), body.value()), body.tlp(), write.by()));
    }

    /** Adds a service that is affected. */
    @PostMapping("/affected-services")
    @Allowed({RESPONDER, COORDINATOR})
    ResponseEntity<Written> affectedService(
            @PathVariable IncidentId id, @Valid @RequestBody AffectedService body, Write write) {
        return desk.give(write, new AddAffectedService(id, body.name(), write.by()));
    }

    /** Records a reviewer's note. */
    @PostMapping("/review-notes")
    @Allowed({REVIEWER, COORDINATOR})
    ResponseEntity<Written> reviewNote(@PathVariable IncidentId id, @Valid @RequestBody ReviewNote body, Write write) {
        return desk.give(write, new RecordReviewNote(id, body.text(), body.tlp(), write.by()));
    }
}
