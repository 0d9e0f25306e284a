package dk.vaern.incident.api.incident;

import static dk.vaern.domain.incident.IncidentRefusal.EVIDENCE_ALREADY_ATTACHED;
import static dk.vaern.domain.incident.IncidentRefusal.INCIDENT_CLOSED;
import static dk.vaern.domain.incident.IncidentRefusal.INCIDENT_MERGED;
import static dk.vaern.domain.incident.IncidentRefusal.INDICATOR_ALREADY_ADDED;
import static dk.vaern.domain.incident.IncidentRefusal.NOT_YOURS_TO_DO;
import static dk.vaern.domain.incident.IncidentRefusal.OCCURRED_IN_THE_FUTURE;
import static dk.vaern.domain.incident.IncidentRefusal.SERVICE_ALREADY_ADDED;
import static dk.vaern.domain.kernel.Role.ANALYST;
import static dk.vaern.domain.kernel.Role.COORDINATOR;
import static dk.vaern.domain.kernel.Role.RESPONDER;
import static dk.vaern.domain.kernel.Role.REVIEWER;
import static dk.vaern.domain.kernel.Role.SERVICE;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dk.vaern.domain.incident.Evidence;
import dk.vaern.domain.incident.IncidentCommand.AddAffectedService;
import dk.vaern.domain.incident.IncidentCommand.AddIndicator;
import dk.vaern.domain.incident.IncidentCommand.AttachEvidence;
import dk.vaern.domain.incident.IncidentCommand.RecordDecision;
import dk.vaern.domain.incident.IncidentCommand.RecordObservation;
import dk.vaern.domain.incident.IncidentCommand.RecordReviewNote;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.incident.Indicator;
import dk.vaern.incident.api.RefusedBy;
import dk.vaern.incident.api.incident.IncidentBodies.Decision;
import dk.vaern.incident.api.incident.IncidentBodies.NewAffectedService;
import dk.vaern.incident.api.incident.IncidentBodies.NewEvidence;
import dk.vaern.incident.api.incident.IncidentBodies.NewIndicator;
import dk.vaern.incident.api.incident.IncidentBodies.Observation;
import dk.vaern.incident.api.incident.IncidentBodies.ReviewNote;
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

/** What is found out and decided. */
@RestController
@RequestMapping(path = "/api/v1/incidents/{id}", produces = APPLICATION_JSON_VALUE)
class IncidentFindingsResource {

    private final IncidentDesk desk;

    IncidentFindingsResource(IncidentDesk desk) {
        this.desk = desk;
    }

    /** Records what somebody saw. */
    @PostMapping(path = "/observations", consumes = APPLICATION_JSON_VALUE)
    @Allowed({RESPONDER, COORDINATOR, ANALYST, SERVICE})
    @RefusedBy.Incident({NOT_YOURS_TO_DO, INCIDENT_CLOSED, INCIDENT_MERGED, OCCURRED_IN_THE_FUTURE})
    ResponseEntity<Written> recordObservation(
            @PathVariable IncidentId id, @Valid @RequestBody Observation body, Write write) {
        return desk.give(write, new RecordObservation(id, body.text(), body.occurredAt(), body.tlp(), write.by()));
    }

    /** Records what was decided, and why. */
    @PostMapping(path = "/decisions", consumes = APPLICATION_JSON_VALUE)
    @Allowed({COORDINATOR, RESPONDER})
    @RefusedBy.Incident({NOT_YOURS_TO_DO, INCIDENT_CLOSED, INCIDENT_MERGED, OCCURRED_IN_THE_FUTURE})
    ResponseEntity<Written> recordDecision(
            @PathVariable IncidentId id, @Valid @RequestBody Decision body, Write write) {
        return desk.give(
                write, new RecordDecision(id, body.text(), body.reason(), body.occurredAt(), body.tlp(), write.by()));
    }

    /** Attaches evidence by its fingerprint. */
    @PostMapping(path = "/evidence", consumes = APPLICATION_JSON_VALUE)
    @Allowed({RESPONDER, COORDINATOR, ANALYST})
    @RefusedBy.Incident({NOT_YOURS_TO_DO, INCIDENT_CLOSED, INCIDENT_MERGED, EVIDENCE_ALREADY_ATTACHED})
    ResponseEntity<Written> attachEvidence(
            @PathVariable IncidentId id, @Valid @RequestBody NewEvidence body, Write write) {
        return desk.give(
                write,
                new AttachEvidence(
                        id,
                        new Evidence(body.name(), body.sha256(), body.size(), body.mediaType()),
                        body.tlp(),
                        write.by()));
    }

    /** Adds an indicator of compromise. */
    @PostMapping(path = "/indicators", consumes = APPLICATION_JSON_VALUE)
    @Allowed({RESPONDER, COORDINATOR, ANALYST, SERVICE})
    @RefusedBy.Incident({NOT_YOURS_TO_DO, INCIDENT_CLOSED, INCIDENT_MERGED, INDICATOR_ALREADY_ADDED})
    ResponseEntity<Written> addIndicator(
            @PathVariable IncidentId id, @Valid @RequestBody NewIndicator body, Write write) {
        return desk.give(
                write, new AddIndicator(id, new Indicator(body.type().value(), body.value()), body.tlp(), write.by()));
    }

    /** Adds a service that is affected. */
    @PostMapping(path = "/affected-services", consumes = APPLICATION_JSON_VALUE)
    @Allowed({RESPONDER, COORDINATOR})
    @RefusedBy.Incident({NOT_YOURS_TO_DO, INCIDENT_CLOSED, INCIDENT_MERGED, SERVICE_ALREADY_ADDED})
    ResponseEntity<Written> addAffectedService(
            @PathVariable IncidentId id, @Valid @RequestBody NewAffectedService body, Write write) {
        return desk.give(write, new AddAffectedService(id, body.name(), write.by()));
    }

    /** Records a reviewer's note. */
    @PostMapping(path = "/review-notes", consumes = APPLICATION_JSON_VALUE)
    @Allowed({REVIEWER, COORDINATOR})
    ResponseEntity<Written> recordReviewNote(
            @PathVariable IncidentId id, @Valid @RequestBody ReviewNote body, Write write) {
        return desk.give(write, new RecordReviewNote(id, body.text(), body.tlp(), write.by()));
    }
}
