package dk.vaern.notification.api.restraint;

import static dk.vaern.domain.kernel.Role.ADMINISTRATOR;
import static dk.vaern.domain.kernel.Role.COORDINATOR;
import static dk.vaern.domain.kernel.Role.RESPONDER;
import static dk.vaern.domain.kernel.Role.REVIEWER;
import static dk.vaern.domain.kernel.Role.SERVICE;
import static dk.vaern.domain.restraint.RestraintRefusal.NO_SUCH_CONTACT_POINT;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.restraint.Restraint;
import dk.vaern.domain.restraint.RestraintCommand.ChangeRestraint;
import dk.vaern.notification.facts.Facts;
import dk.vaern.notification.facts.RestraintFacts;
import dk.vaern.web.security.Allowed;
import dk.vaern.web.version.MinVersion;
import dk.vaern.web.version.ReadYourWrite;
import dk.vaern.web.version.Written;
import dk.vaern.web.write.Write;
import dk.vaern.web.write.Writes;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When it is quiet in the caller's own organisation, how many messages it takes at a time, and in which language. */
@RestController
@RequestMapping(path = "/api/v1/restraint", produces = APPLICATION_JSON_VALUE)
class RestraintResource {

    private final RestraintFacts restraints;
    private final Facts facts;
    private final Writes writes;
    private final ReadYourWrite readYourWrite;

    RestraintResource(RestraintFacts restraints, Facts facts, Writes writes, ReadYourWrite readYourWrite) {
        this.restraints = restraints;
        this.facts = facts;
        this.writes = writes;
        this.readYourWrite = readYourWrite;
    }

    /** Reads what the caller's organisation wants of messages that can wait; what is urgent never does. */
    @GetMapping
    @Allowed({ADMINISTRATOR, COORDINATOR, RESPONDER, REVIEWER, SERVICE})
    ResponseEntity<RestraintPicture> readRestraint(MinVersion least, Actor actor) {
        var picture = readYourWrite.see(
                least,
                () -> RestraintPicture.of(actor.organisation(), restraints.said(actor.organisation())),
                RestraintPicture::version);
        return Written.read(picture, picture.version());
    }

    /** Holds to other rules from now on; what waits already waits until the instant that was said. */
    @PutMapping(consumes = APPLICATION_JSON_VALUE)
    @Allowed(ADMINISTRATOR)
    @RestraintRefusals(NO_SUCH_CONTACT_POINT)
    ResponseEntity<Written> changeRestraint(@Valid @RequestBody RestraintPlan body, Write write) {
        var organisation = write.by().organisation();
        var known = facts.organisation(organisation).contactPointIds();
        var command = new ChangeRestraint(organisation, body.rules(), known, write.by());
        String id = command.restraintId().toString();
        return Written.changed(id, writes.give(write, Restraint.COMMANDS, id, command));
    }
}
