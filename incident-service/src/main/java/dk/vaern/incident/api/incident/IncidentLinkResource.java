package dk.vaern.incident.api.incident;

import static dk.vaern.domain.kernel.Role.ANALYST;
import static dk.vaern.domain.kernel.Role.COORDINATOR;
import static dk.vaern.domain.kernel.Role.RESPONDER;
import static dk.vaern.domain.kernel.Role.SERVICE;

import dk.vaern.domain.incident.IncidentCommand.CorrectEntry;
import dk.vaern.domain.incident.IncidentCommand.LinkWarning;
import dk.vaern.domain.incident.IncidentCommand.MergeIncident;
import dk.vaern.domain.incident.IncidentCommand.ReportIncident;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.incident.api.incident.IncidentBodies.Correction;
import dk.vaern.incident.api.incident.IncidentBodies.Link;
import dk.vaern.incident.api.incident.IncidentBodies.Merge;
import dk.vaern.incident.api.incident.IncidentBodies.Report;
import dk.vaern.web.security.Allowed;
import dk.vaern.web.version.Written;
import dk.vaern.web.write.Write;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What ties an incident to others: its report, warnings, duplicates and corrections. */
@RestController
@RequestMapping(path = "/api/v1/incidents", produces = MediaType.APPLICATION_JSON_VALUE)
class IncidentLinkResource {

    private final IncidentDesk desk;
    private final Links links;

    IncidentLinkResource(IncidentDesk desk, Links links) {
        this.desk = desk;
        this.links = links;
    }

    /** Reports an incident; it belongs to the caller's organisation. */
    @PostMapping
    @Allowed({RESPONDER, COORDINATOR, SERVICE})
    ResponseEntity<Written> report(@Valid @RequestBody Report body, Write write) {
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
    @PostMapping("/{id}/warnings")
    @Allowed({RESPONDER, COORDINATOR, ANALYST})
    ResponseEntity<Written> link(@PathVariable IncidentId id, @Valid @RequestBody Link body, Write write) {
        links.requireIncident(id, write.by().actor());
        links.requireWarning(body.warningId(), write.by().actor());
        return desk.give(write, new LinkWarning(id, body.warningId(), write.by()));
    }

    /** Merges a duplicate into another incident that the caller may see. */
    @PostMapping("/{id}/merge")
    @Allowed({COORDINATOR, RESPONDER})
    ResponseEntity<Written> merge(@PathVariable IncidentId id, @Valid @RequestBody Merge body, Write write) {
        links.requireIncident(id, write.by().actor());
        links.requireMergeTarget(body.into(), write.by().actor());
        return desk.give(write, new MergeIncident(id, body.into(), body.reason(), write.by()));
    }

    /** Corrects an entry of the timeline that the caller may see: a new entry points at the old one. */
    @PostMapping("/{id}/corrections")
    @Allowed({RESPONDER, COORDINATOR, ANALYST})
    ResponseEntity<Written> correct(@PathVariable IncidentId id, @Valid @RequestBody Correction body, Write write) {
        Tlp label = links.labelOfEntry(id, body.entry(), write.by().actor());
        return desk.give(write, new CorrectEntry(id, body.entry(), label, body.text(), body.reason(), write.by()));
    }
}
