package dk.vaern.incident.api.action;

import static dk.vaern.domain.action.ActionRefusal.ACTION_ENDED;
import static dk.vaern.domain.action.ActionRefusal.ALREADY_ASSIGNED_TO_IT;
import static dk.vaern.domain.action.ActionRefusal.ALREADY_STARTED;
import static dk.vaern.domain.action.ActionRefusal.LABEL_KEEPS_IT_INSIDE;
import static dk.vaern.domain.action.ActionRefusal.NOT_ACCEPTED;
import static dk.vaern.domain.action.ActionRefusal.NOT_ASSIGNED;
import static dk.vaern.domain.action.ActionRefusal.NOT_BLOCKED;
import static dk.vaern.domain.action.ActionRefusal.NOT_COMPLETED;
import static dk.vaern.domain.action.ActionRefusal.NOT_STARTED;
import static dk.vaern.domain.action.ActionRefusal.NOT_THE_ASSIGNEE;
import static dk.vaern.domain.action.ActionRefusal.NOT_YOURS_TO_DIRECT;
import static dk.vaern.domain.kernel.Role.COORDINATOR;
import static dk.vaern.domain.kernel.Role.RESPONDER;
import static dk.vaern.incident.view.organisation.DirectoryRefusal.UNKNOWN_ORGANISATION;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dk.vaern.domain.action.ActionCommand.AcceptAction;
import dk.vaern.domain.action.ActionCommand.BlockAction;
import dk.vaern.domain.action.ActionCommand.CancelAction;
import dk.vaern.domain.action.ActionCommand.CompleteAction;
import dk.vaern.domain.action.ActionCommand.DeclineAction;
import dk.vaern.domain.action.ActionCommand.StartAction;
import dk.vaern.domain.action.ActionCommand.UnblockAction;
import dk.vaern.domain.action.ActionCommand.VerifyAction;
import dk.vaern.domain.action.ActionId;
import dk.vaern.incident.api.RefusedBy;
import dk.vaern.incident.api.action.ActionBodies.ActionReason;
import dk.vaern.incident.api.action.ActionBodies.ActionResult;
import dk.vaern.incident.api.action.ActionBodies.Assignment;
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

/** What becomes of a response action. */
@RestController
@RequestMapping(path = "/api/v1/actions/{id}", produces = APPLICATION_JSON_VALUE)
@RefusedBy.Action(ACTION_ENDED)
class ActionCommandResource {

    private final ActionDesk desk;

    ActionCommandResource(ActionDesk desk) {
        this.desk = desk;
    }

    /** Assigns it, or assigns it to another organisation. */
    @PostMapping(path = "/assignment", consumes = APPLICATION_JSON_VALUE)
    @Allowed({COORDINATOR, RESPONDER})
    @RefusedBy.Action({NOT_YOURS_TO_DIRECT, ALREADY_ASSIGNED_TO_IT, LABEL_KEEPS_IT_INSIDE})
    @RefusedBy.Directory(UNKNOWN_ORGANISATION)
    ResponseEntity<Written> assignAction(@PathVariable ActionId id, @Valid @RequestBody Assignment body, Write write) {
        return desk.assign(write, id, body.assignee());
    }

    /** Takes it on. */
    @PostMapping("/acceptance")
    @Allowed({RESPONDER, COORDINATOR})
    @RefusedBy.Action({NOT_THE_ASSIGNEE, NOT_ASSIGNED})
    ResponseEntity<Written> acceptAction(@PathVariable ActionId id, Write write) {
        return desk.give(write, new AcceptAction(id, write.by()));
    }

    /** Says that the organisation will not do it. */
    @PostMapping(path = "/refusal", consumes = APPLICATION_JSON_VALUE)
    @Allowed({RESPONDER, COORDINATOR})
    @RefusedBy.Action({NOT_THE_ASSIGNEE, NOT_ASSIGNED})
    ResponseEntity<Written> declineAction(
            @PathVariable ActionId id, @Valid @RequestBody ActionReason body, Write write) {
        return desk.give(write, new DeclineAction(id, body.reason(), write.by()));
    }

    /** Says that work has begun. */
    @PostMapping("/start")
    @Allowed({RESPONDER, COORDINATOR})
    @RefusedBy.Action({NOT_THE_ASSIGNEE, ALREADY_STARTED, NOT_ACCEPTED})
    ResponseEntity<Written> startAction(@PathVariable ActionId id, Write write) {
        return desk.give(write, new StartAction(id, write.by()));
    }

    /** Says that it cannot go on, and why. */
    @PostMapping(path = "/block", consumes = APPLICATION_JSON_VALUE)
    @Allowed({RESPONDER, COORDINATOR})
    @RefusedBy.Action({NOT_THE_ASSIGNEE, NOT_STARTED})
    ResponseEntity<Written> blockAction(@PathVariable ActionId id, @Valid @RequestBody ActionReason body, Write write) {
        return desk.give(write, new BlockAction(id, body.reason(), write.by()));
    }

    /** Says that it goes on. */
    @PostMapping("/unblock")
    @Allowed({RESPONDER, COORDINATOR})
    @RefusedBy.Action({NOT_THE_ASSIGNEE, NOT_BLOCKED})
    ResponseEntity<Written> unblockAction(@PathVariable ActionId id, Write write) {
        return desk.give(write, new UnblockAction(id, write.by()));
    }

    /** Says that it is done, and what came of it. */
    @PostMapping(path = "/completion", consumes = APPLICATION_JSON_VALUE)
    @Allowed({RESPONDER, COORDINATOR})
    @RefusedBy.Action({NOT_THE_ASSIGNEE, NOT_STARTED})
    ResponseEntity<Written> completeAction(
            @PathVariable ActionId id, @Valid @RequestBody ActionResult body, Write write) {
        return desk.give(write, new CompleteAction(id, body.result(), write.by()));
    }

    /** Says that the result was checked. */
    @PostMapping(path = "/verification", consumes = APPLICATION_JSON_VALUE)
    @Allowed({RESPONDER, COORDINATOR})
    @RefusedBy.Action({NOT_YOURS_TO_DIRECT, NOT_COMPLETED})
    ResponseEntity<Written> verifyAction(
            @PathVariable ActionId id, @Valid @RequestBody ActionResult body, Write write) {
        return desk.give(write, new VerifyAction(id, body.result(), write.by()));
    }

    /** Says that it need not be done. */
    @PostMapping(path = "/cancellation", consumes = APPLICATION_JSON_VALUE)
    @Allowed({COORDINATOR, RESPONDER})
    @RefusedBy.Action(NOT_YOURS_TO_DIRECT)
    ResponseEntity<Written> cancelAction(
            @PathVariable ActionId id, @Valid @RequestBody ActionReason body, Write write) {
        return desk.give(write, new CancelAction(id, body.reason(), write.by()));
    }
}
