package dk.vaern.incident.api.warning;

import static dk.vaern.domain.kernel.Role.ANALYST;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.warning.Distribution;
import dk.vaern.domain.warning.WarningCommand.DraftWarning;
import dk.vaern.domain.warning.WarningCommand.PublishWarning;
import dk.vaern.domain.warning.WarningCommand.RedraftWarning;
import dk.vaern.domain.warning.WarningCommand.ReviseWarning;
import dk.vaern.domain.warning.WarningCommand.WithdrawWarning;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.incident.api.warning.WarningBodies.Draft;
import dk.vaern.incident.api.warning.WarningBodies.Publication;
import dk.vaern.incident.api.warning.WarningBodies.Reason;
import dk.vaern.incident.api.warning.WarningBodies.Revision;
import dk.vaern.web.security.Allowed;
import dk.vaern.web.version.Written;
import dk.vaern.web.write.Write;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the national centre does with its warnings. */
@RestController
@RequestMapping(path = "/api/v1/warnings", produces = MediaType.APPLICATION_JSON_VALUE)
class WarningCommandResource {

    private final WarningDesk desk;
    private final Recipients recipients;

    WarningCommandResource(WarningDesk desk, Recipients recipients) {
        this.desk = desk;
        this.recipients = recipients;
    }

    /** Drafts a warning. */
    @PostMapping
    @Allowed(ANALYST)
    ResponseEntity<Written> draft(@Valid @RequestBody Draft body, Write write) {
        var id = new WarningId(write.newId());
        long version = desk.version(write, new DraftWarning(id, body.content(), body.distribution(), write.by()));
        return Written.created("/api/v1/warnings/" + id, id.value(), version);
    }

    /** Rewrites a draft. */
    @PutMapping("/{id}")
    @Allowed(ANALYST)
    ResponseEntity<Written> redraft(@PathVariable WarningId id, @Valid @RequestBody Draft body, Write write) {
        return desk.give(write, new RedraftWarning(id, body.content(), body.distribution(), write.by()));
    }

    /** Sends it to every organisation of its audience, each with a receipt to answer. */
    @PostMapping("/{id}/publication")
    @Allowed(ANALYST)
    ResponseEntity<Written> publish(@PathVariable WarningId id, @Valid @RequestBody Publication body, Write write) {
        Distribution distribution = body.distribution();
        List<OrganisationId> to = recipients.of(id, distribution, write.by().actor());
        return desk.give(write, new PublishWarning(id, distribution, to, write.by()));
    }

    /** Says something new. */
    @PostMapping("/{id}/revisions")
    @Allowed(ANALYST)
    ResponseEntity<Written> revise(@PathVariable WarningId id, @Valid @RequestBody Revision body, Write write) {
        String summary = body.summary() == null ? body.title() : body.summary();
        return desk.give(write, new ReviseWarning(id, body.content(), summary, write.by()));
    }

    /** Takes it back. */
    @PostMapping("/{id}/withdrawal")
    @Allowed(ANALYST)
    ResponseEntity<Written> withdraw(@PathVariable WarningId id, @Valid @RequestBody Reason body, Write write) {
        return desk.give(write, new WithdrawWarning(id, body.reason(), write.by()));
    }
}
