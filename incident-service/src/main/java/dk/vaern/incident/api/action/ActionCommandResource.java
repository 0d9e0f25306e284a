package dk.vaern.incident.api.action;

import static dk.vaern.domain.kernel.Role.COORDINATOR;
import static dk.vaern.domain.kernel.Role.RESPONDER;

import dk.vaern.domain.action.ActionCommand.AcceptAction;
import dk.vaern.domain.action.ActionCommand.BlockAction;
import dk.vaern.domain.action.ActionCommand.CancelAction;
import dk.vaern.domain.action.ActionCommand.CompleteAction;
import dk.vaern.domain.action.ActionCommand.DeclineAction;
import dk.vaern.domain.action.ActionCommand.StartAction;
import dk.vaern.domain.action.ActionCommand.UnblockAction;
import dk.vaern.domain.action.ActionCommand.VerifyAction;
import dk.vaern.domain.action.ActionId;
import dk.vaern.incident.api.action.ActionBodies.Assignment;
import dk.vaern.incident.api.action.ActionBodies.Reason;
import dk.vaern.incident.api.action.ActionBodies.Result;
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

/** What becomes of a response action. */
@RestController
@RequestMapping(path = "/api/v1/actions/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class ActionCommandResource {

    private final ActionDesk desk;

    ActionCommandResource(ActionDesk desk) {
        this.desk = desk;
    }

    /** Assigns it, or assigns it to another organisation. */
    @PostMapping("/assignment")
    @Allowed({COORDINATOR, RESPONDER})
    ResponseEntity<Written> assign(@PathVariable ActionId id, @Valid @RequestBody Assignment body, Write write) {
        return desk.assign(write, id, body.assignee());
    }

    /** Takes it on. */
    @PostMapping("/acceptance")
    @Allowed({RESPONDER, COORDINATOR})
    ResponseEntity<Written> accept(@PathVariable ActionId id, Write write) {
        return desk.give(write, new AcceptAction(id, write.by()));
    }

    /** Says that the organisation will not do it. */
    @PostMapping("/refusal")
    @Allowed({RESPONDER, COORDINATOR})
    ResponseEntity<Written> decline(@PathVariable ActionId id, @Valid @RequestBody Reason body, Write write) {
        return desk.give(write, new DeclineAction(id, body.reason(), write.by()));
    }

    /** Says that work has begun. */
    @PostMapping("/start")
    @Allowed({RESPONDER, COORDINATOR})
    ResponseEntity<Written> start(@PathVariable ActionId id, Write write) {
        return desk.give(write, new StartAction(id, write.by()));
    }

    /** Says that it cannot go on, and why. */
    @PostMapping("/block")
    @Allowed({RESPONDER, COORDINATOR})
    ResponseEntity<Written> block(@PathVariable ActionId id, @Valid @RequestBody Reason body, Write write) {
        return desk.give(write, new BlockAction(id, body.reason(), write.by()));
    }

    /** Says that it goes on. */
    @PostMapping("/unblock")
    @Allowed({RESPONDER, COORDINATOR})
    ResponseEntity<Written> unblock(@PathVariable ActionId id, Write write) {
        return desk.give(write, new UnblockAction(id, write.by()));
    }

    /** Says that it is done, and what came of it. */
    @PostMapping("/completion")
    @Allowed({RESPONDER, COORDINATOR})
    ResponseEntity<Written> complete(@PathVariable ActionId id, @Valid @RequestBody Result body, Write write) {
        return desk.give(write, new CompleteAction(id, body.result(), write.by()));
    }

    /** Says that the result was checked. */
    @PostMapping("/verification")
    @Allowed({RESPONDER, COORDINATOR})
    ResponseEntity<Written> verify(@PathVariable ActionId id, @Valid @RequestBody Result body, Write write) {
        return desk.give(write, new VerifyAction(id, body.result(), write.by()));
    }

    /** Says that it need not be done. */
    @PostMapping("/cancellation")
    @Allowed({COORDINATOR, RESPONDER})
    ResponseEntity<Written> cancel(@PathVariable ActionId id, @Valid @RequestBody Reason body, Write write) {
        return desk.give(write, new CancelAction(id, body.reason(), write.by()));
    }
}
