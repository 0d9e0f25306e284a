package dk.vaern.incident.api.warning;

import static dk.vaern.domain.kernel.Role.ANALYST;
import static dk.vaern.domain.warning.WarningRefusal.ACKNOWLEDGE_BY_IN_THE_PAST;
import static dk.vaern.domain.warning.WarningRefusal.ACT_BY_BEFORE_ACKNOWLEDGE_BY;
import static dk.vaern.domain.warning.WarningRefusal.ACT_BY_IN_THE_PAST;
import static dk.vaern.domain.warning.WarningRefusal.ALREADY_PUBLISHED;
import static dk.vaern.domain.warning.WarningRefusal.NOT_PUBLISHED;
import static dk.vaern.domain.warning.WarningRefusal.NO_DISTRIBUTION;
import static dk.vaern.domain.warning.WarningRefusal.NO_RECIPIENTS;
import static dk.vaern.domain.warning.WarningRefusal.ONLY_THE_NATIONAL_CENTRE_WARNS;
import static dk.vaern.domain.warning.WarningRefusal.RED_IS_FOR_INDIVIDUALS;
import static dk.vaern.domain.warning.WarningRefusal.WARNING_EXPIRED;
import static dk.vaern.domain.warning.WarningRefusal.WARNING_WITHDRAWN;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.warning.Distribution;
import dk.vaern.domain.warning.WarningCommand.DraftWarning;
import dk.vaern.domain.warning.WarningCommand.PublishWarning;
import dk.vaern.domain.warning.WarningCommand.RedraftWarning;
import dk.vaern.domain.warning.WarningCommand.ReviseWarning;
import dk.vaern.domain.warning.WarningCommand.WithdrawWarning;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.incident.api.RefusedBy;
import dk.vaern.incident.api.warning.WarningBodies.Publication;
import dk.vaern.incident.api.warning.WarningBodies.WarningDraft;
import dk.vaern.incident.api.warning.WarningBodies.WarningRevision;
import dk.vaern.incident.api.warning.WarningBodies.Withdrawal;
import dk.vaern.web.openapi.Creates;
import dk.vaern.web.security.Allowed;
import dk.vaern.web.version.Written;
import dk.vaern.web.write.Write;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the national centre does with its warnings. */
@RestController
@RequestMapping(path = "/api/v1/warnings", produces = APPLICATION_JSON_VALUE)
@RefusedBy.Warning(ONLY_THE_NATIONAL_CENTRE_WARNS)
class WarningCommandResource {

    private final WarningDesk desk;
    private final Recipients recipients;

    WarningCommandResource(WarningDesk desk, Recipients recipients) {
        this.desk = desk;
        this.recipients = recipients;
    }

    /** Drafts a warning. */
    @PostMapping(consumes = APPLICATION_JSON_VALUE)
    @Allowed(ANALYST)
    @Creates
    @RefusedBy.Warning(ACT_BY_BEFORE_ACKNOWLEDGE_BY)
    ResponseEntity<Written> draftWarning(@Valid @RequestBody WarningDraft body, Write write) {
        var id = new WarningId(write.newId());
        long version = desk.version(write, new DraftWarning(id, body.content(), body.distribution(), write.by()));
        return Written.created("/api/v1/warnings/" + id, id.value(), version);
    }

    /** Rewrites a draft. */
    @PutMapping(path = "/{id}", consumes = APPLICATION_JSON_VALUE)
    @Allowed(ANALYST)
    @RefusedBy.Warning({ALREADY_PUBLISHED, WARNING_WITHDRAWN, WARNING_EXPIRED, ACT_BY_BEFORE_ACKNOWLEDGE_BY})
    ResponseEntity<Written> redraftWarning(
            @PathVariable WarningId id, @Valid @RequestBody WarningDraft body, Write write) {
        return desk.give(write, new RedraftWarning(id, body.content(), body.distribution(), write.by()));
    }

    /** Sends it to every organisation of its audience, each with a receipt to answer. */
    @PostMapping(path = "/{id}/publication", consumes = APPLICATION_JSON_VALUE)
    @Allowed(ANALYST)
    @RefusedBy.Warning({
        NO_DISTRIBUTION,
        NO_RECIPIENTS,
        RED_IS_FOR_INDIVIDUALS,
        ACKNOWLEDGE_BY_IN_THE_PAST,
        ACT_BY_IN_THE_PAST,
        ACT_BY_BEFORE_ACKNOWLEDGE_BY,
        ALREADY_PUBLISHED,
        WARNING_WITHDRAWN,
        WARNING_EXPIRED
    })
    ResponseEntity<Written> publishWarning(
            @PathVariable WarningId id, @Valid @RequestBody Publication body, Write write) {
        Distribution distribution = body.distribution();
        List<OrganisationId> to = recipients.of(id, distribution, write.by().actor());
        return desk.give(write, new PublishWarning(id, distribution, to, write.by()));
    }

    /** Says something new. */
    @PostMapping(path = "/{id}/revisions", consumes = APPLICATION_JSON_VALUE)
    @Allowed(ANALYST)
    @RefusedBy.Warning({NOT_PUBLISHED, RED_IS_FOR_INDIVIDUALS, WARNING_WITHDRAWN, WARNING_EXPIRED})
    ResponseEntity<Written> reviseWarning(
            @PathVariable WarningId id, @Valid @RequestBody WarningRevision body, Write write) {
        String summary = body.summary() == null ? body.title() : body.summary();
        return desk.give(write, new ReviseWarning(id, body.content(), summary, write.by()));
    }

    /** Takes it back. */
    @PostMapping(path = "/{id}/withdrawal", consumes = APPLICATION_JSON_VALUE)
    @Allowed(ANALYST)
    @RefusedBy.Warning({WARNING_WITHDRAWN, WARNING_EXPIRED})
    ResponseEntity<Written> withdrawWarning(
            @PathVariable WarningId id, @Valid @RequestBody Withdrawal body, Write write) {
        return desk.give(write, new WithdrawWarning(id, body.reason(), write.by()));
    }
}
