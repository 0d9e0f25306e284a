package dk.vaern.incident.api.incident;

import static dk.vaern.domain.incident.IncidentRefusal.INCIDENT_CLOSED;
import static dk.vaern.domain.incident.IncidentRefusal.INCIDENT_MERGED;
import static dk.vaern.domain.incident.IncidentRefusal.MERGED_INTO_ITSELF;
import static dk.vaern.domain.incident.IncidentRefusal.MERGED_IN_A_CIRCLE;
import static dk.vaern.domain.incident.IncidentRefusal.NOT_YOURS_TO_DO;
import static dk.vaern.domain.incident.IncidentRefusal.OCCURRED_IN_THE_FUTURE;
import static dk.vaern.domain.incident.IncidentRefusal.WARNING_ALREADY_LINKED;
import static dk.vaern.domain.kernel.Role.ANALYST;
import static dk.vaern.domain.kernel.Role.COORDINATOR;
import static dk.vaern.domain.kernel.Role.RESPONDER;
import static dk.vaern.domain.kernel.Role.SERVICE;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dk.vaern.domain.incident.IncidentCommand.CorrectEntry;
import dk.vaern.domain.incident.IncidentCommand.LinkWarning;
import dk.vaern.domain.incident.IncidentCommand.MergeIncident;
import dk.vaern.domain.incident.IncidentCommand.ReportIncident;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.incident.api.RefusedBy;
import dk.vaern.incident.api.incident.IncidentBodies.Correction;
import dk.vaern.incident.api.incident.IncidentBodies.IncidentReport;
import dk.vaern.incident.api.incident.IncidentBodies.Merge;
import dk.vaern.incident.api.incident.IncidentBodies.WarningLink;
import dk.vaern.web.openapi.Creates;
import dk.vaern.web.security.Allowed;
import dk.vaern.web.version.Written;
import dk.vaern.web.write.Write;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What ties an incident to others: its report, warnings, duplicates and corrections. */
@RestController
@RequestMapping(path = "/api/v1/incidents", produces = APPLICATION_JSON_VALUE)
class IncidentLinkResource {

    private final IncidentDesk desk;
    private final Links links;

    IncidentLinkResource(IncidentDesk desk, Links links) {
        this.desk = desk;
        this.links = links;
    }

    /** Reports an incident; it belongs to the caller's organisation. */
    @PostMapping(consumes = APPLICATION_JSON_VALUE)
    @Allowed({RESPONDER, COORDINATOR, SERVICE})
    @Creates
    @RefusedBy.Incident(OCCURRED_IN_THE_FUTURE)
    ResponseEntity<Written> reportIncident(@Valid @RequestBody IncidentReport body, Write write) {
        var id = new IncidentId(write.newId());
        var services = body.affectedServices() == null ? List.<String>of() : body.affectedServices();
        long version = desk.version(
                write,
                new ReportIncident(
                        id,
                        body.title(),
                        body.description(),
                        body.occurredAt(),
                        body.severity(),
                        body.category(),
                        body.tlp(),
                        services,
                        write.by()));
        return Written.created("/api/v1/incidents/" + id, id.value(), version);
    }

    /** Links a warning that the caller may see. */
    @PostMapping(path = "/{id}/warnings", consumes = APPLICATION_JSON_VALUE)
    @Allowed({RESPONDER, COORDINATOR, ANALYST})
    @RefusedBy.Incident({NOT_YOURS_TO_DO, INCIDENT_CLOSED, INCIDENT_MERGED, WARNING_ALREADY_LINKED})
    @LinkRefusal.May(LinkRefusal.UNKNOWN_WARNING)
    ResponseEntity<Written> linkWarning(
            @PathVariable IncidentId id, @Valid @RequestBody WarningLink body, Write write) {
        links.requireIncident(id, write.by().actor());
        links.requireWarning(body.warningId(), write.by().actor());
        return desk.give(write, new LinkWarning(id, body.warningId(), write.by()));
    }

    /** Merges a duplicate into another incident that the caller may see. */
    @PostMapping(path = "/{id}/merge", consumes = APPLICATION_JSON_VALUE)
    @Allowed({COORDINATOR, RESPONDER})
    @RefusedBy.Incident({NOT_YOURS_TO_DO, INCIDENT_MERGED, MERGED_INTO_ITSELF, MERGED_IN_A_CIRCLE})
    @LinkRefusal.May(LinkRefusal.UNKNOWN_INCIDENT)
    ResponseEntity<Written> mergeIncident(@PathVariable IncidentId id, @Valid @RequestBody Merge body, Write write) {
        links.requireIncident(id, write.by().actor());
        links.requireMergeTarget(body.into(), write.by().actor());
        return desk.give(write, new MergeIncident(id, body.into(), body.reason(), write.by()));
    }

    /** Corrects an entry of the timeline that the caller may see: a new entry points at the old one. */
    @PostMapping(path = "/{id}/corrections", consumes = APPLICATION_JSON_VALUE)
    @Allowed({RESPONDER, COORDINATOR, ANALYST})
    @RefusedBy.Incident(NOT_YOURS_TO_DO)
    @LinkRefusal.May(LinkRefusal.UNKNOWN_ENTRY)
    ResponseEntity<Written> correctEntry(
            @PathVariable IncidentId id, @Valid @RequestBody Correction body, Write write) {
        Tlp label = links.labelOfEntry(id, body.entry(), write.by().actor());
        return desk.give(write, new CorrectEntry(id, body.entry(), label, body.text(), body.reason(), write.by()));
    }
}
