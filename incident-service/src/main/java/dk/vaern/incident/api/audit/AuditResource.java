package dk.vaern.incident.api.audit;

import static dk.vaern.domain.kernel.Role.AUDITOR;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.incident.view.audit.AuditBoard;
import dk.vaern.incident.view.audit.AuditBoard.Place;
import dk.vaern.incident.view.audit.AuditItem;
import dk.vaern.incident.view.audit.AuditQuery;
import dk.vaern.web.audit.AuditTrail;
import dk.vaern.web.openapi.Lines;
import dk.vaern.web.page.Cursor;
import dk.vaern.web.page.Page;
import dk.vaern.web.page.PageRequest;
import dk.vaern.web.security.Allowed;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The audit log of both services. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditResource {

    private final AuditBoard board;

    AuditResource(AuditBoard board) {
        this.board = board;
    }

    /**
     * Lists who asked for what, when, on what ground and from where, newest first: the requests of the auditor's own
     * organisation, and those of others for what is its own. Looking here is noted here.
     */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Allowed(AUDITOR)
    ResponseEntity<Page<AuditItem>> listAudit(AuditQuery query, PageRequest page, Actor actor) {
        query.askedAbout().forEach(AuditTrail::asks);
        Place place = page.after()
                .map(cursor -> new Place(cursor.instant(0), cursor.id(1)))
                .orElse(Place.END);
        var found = board.before(place, actor.organisation(), query, page.beyond());
        return page.page(found, item -> Cursor.after(item.at(), item.id()));
    }

    /**
     * Exports the same, oldest first and without an end but {@code to}: one line for each request, as OCSF API Activity in
     * JSON or as CEF.
     */
    @GetMapping(
            path = "/export",
            produces = {AuditExport.OCSF, MediaType.TEXT_PLAIN_VALUE})
    @Allowed(AUDITOR)
    @Lines(json = AuditExport.OCSF_EXAMPLE, text = AuditExport.CEF_EXAMPLE)
    ResponseEntity<AuditExport> exportAudit(AuditQuery query, Actor actor) {
        query.askedAbout().forEach(AuditTrail::asks);
        return ResponseEntity.ok(new AuditExport(actor.organisation(), query));
    }
}
