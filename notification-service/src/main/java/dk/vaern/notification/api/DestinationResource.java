package dk.vaern.notification.api;

import static dk.vaern.domain.kernel.Role.ADMINISTRATOR;
import static dk.vaern.domain.kernel.Role.COORDINATOR;
import static dk.vaern.domain.kernel.Role.RESPONDER;
import static dk.vaern.domain.kernel.Role.SERVICE;
import static dk.vaern.domain.verification.VerificationRefusal.ALREADY_VERIFIED;
import static dk.vaern.domain.verification.VerificationRefusal.ASKED_JUST_NOW;
import static dk.vaern.domain.verification.VerificationRefusal.NO_CODE_IN_FORCE;
import static dk.vaern.notification.api.CodeRefusal.WRONG_CODE;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.domain.verification.ContactPointVerification;
import dk.vaern.domain.verification.VerificationCommand;
import dk.vaern.domain.verification.VerificationCommand.RequestCode;
import dk.vaern.domain.verification.VerificationId;
import dk.vaern.notification.verification.Codes;
import dk.vaern.notification.view.Destination;
import dk.vaern.notification.view.Destinations;
import dk.vaern.web.openapi.Example;
import dk.vaern.web.page.Page;
import dk.vaern.web.page.PageRequest;
import dk.vaern.web.security.Allowed;
import dk.vaern.web.version.Written;
import dk.vaern.web.write.Write;
import dk.vaern.web.write.Writes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ways in which the caller's own organisation is reached, and whether they are known to reach anybody. */
@RestController
@RequestMapping(path = "/api/v1/destinations", produces = MediaType.APPLICATION_JSON_VALUE)
class DestinationResource {

    private final Destinations destinations;
    private final Writes writes;

    DestinationResource(Destinations destinations, Writes writes) {
        this.destinations = destinations;
        this.writes = writes;
    }

    /**
     * What was read where a code was sent.
     *
     * @param code eight digits
     */
    @Example("{'code': '01234567'}")
    record EnteredCode(@Pattern(regexp = "[0-9]{8}") String code) {}

    /** Lists them, the oldest first, each with how well it has worked. */
    @GetMapping
    @Allowed({ADMINISTRATOR, COORDINATOR, RESPONDER, SERVICE})
    ResponseEntity<Page<Destination>> listDestinations(PageRequest page, Actor actor) {
        return page.pageOf(
                destinations.of(actor.organisation()),
                destination -> destination.id().toString());
    }

    /**
     * Has another code sent to a contact point; what was sent before is worth nothing any longer.
     *
     * @param id of the contact point
     */
    @PostMapping("/{id}/verification-code")
    @Allowed({ADMINISTRATOR, COORDINATOR, RESPONDER})
    @VerificationRefusals({ALREADY_VERIFIED, ASKED_JUST_NOW})
    ResponseEntity<Written> requestCode(@PathVariable UUID id, Write write) {
        var organisation = write.by().organisation();
        ContactPoint point = destinations.see(id, organisation);
        return give(point, new RequestCode(VerificationId.of(id), organisation, id, write.by()), write);
    }

    /**
     * Verifies a contact point by the code that was sent to it; five mistakes, and another has to be asked for.
     *
     * @param id of the contact point
     */
    @PostMapping(path = "/{id}/verification", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Allowed({ADMINISTRATOR, COORDINATOR, RESPONDER})
    @VerificationRefusals({ALREADY_VERIFIED, NO_CODE_IN_FORCE})
    @CodeRefusals(WRONG_CODE)
    ResponseEntity<Written> verifyDestination(
            @PathVariable UUID id, @Valid @RequestBody EnteredCode body, Write write) {
        ContactPoint point = destinations.see(id, write.by().organisation());
        var answer = give(point, Codes.entered(body.code(), point, write.by()), write);
        if (!destinations.isVerified(point)) {
            throw new Refused(WRONG_CODE);
        }
        return answer;
    }

    private ResponseEntity<Written> give(ContactPoint point, VerificationCommand command, Write write) {
        long version = writes.give(
                write,
                ContactPointVerification.COMMANDS,
                command.verificationId().toString(),
                command);
        return Written.changed(point.id(), version);
    }
}
