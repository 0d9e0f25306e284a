package dk.vaern.incident.api.incident;

import static dk.vaern.domain.incident.IncidentRefusal.ALREADY_OFFERED;
import static dk.vaern.domain.incident.IncidentRefusal.ALREADY_OWNER;
import static dk.vaern.domain.incident.IncidentRefusal.INCIDENT_MERGED;
import static dk.vaern.domain.incident.IncidentRefusal.NOTHING_OFFERED;
import static dk.vaern.domain.incident.IncidentRefusal.NOT_PARTICIPATING;
import static dk.vaern.domain.incident.IncidentRefusal.NOT_YOURS_TO_DO;
import static dk.vaern.domain.kernel.Role.COORDINATOR;
import static dk.vaern.incident.view.organisation.DirectoryRefusal.UNKNOWN_ORGANISATION;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dk.vaern.domain.incident.IncidentCommand.AcceptOwnership;
import dk.vaern.domain.incident.IncidentCommand.DeclineOwnership;
import dk.vaern.domain.incident.IncidentCommand.OfferOwnership;
import dk.vaern.domain.incident.IncidentCommand.WithdrawOwnershipOffer;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.incident.api.RefusedBy;
import dk.vaern.incident.api.incident.IncidentBodies.OwnershipOffer;
import dk.vaern.incident.api.incident.IncidentBodies.OwnershipRefusal;
import dk.vaern.web.security.Allowed;
import dk.vaern.web.version.Written;
import dk.vaern.web.write.Write;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whose incident it is, and how it comes to belong to another that takes it on. */
@RestController
@RequestMapping(path = "/api/v1/incidents/{id}/owner", produces = APPLICATION_JSON_VALUE)
@RefusedBy.Incident({NOT_YOURS_TO_DO, INCIDENT_MERGED})
class IncidentOwnerResource {

    private final IncidentDesk desk;
    private final Links links;

    IncidentOwnerResource(IncidentDesk desk, Links links) {
        this.desk = desk;
        this.links = links;
    }

    /** Asks an organisation that takes part to take the incident over; until it does, nothing changes. */
    @PostMapping(consumes = APPLICATION_JSON_VALUE)
    @Allowed({COORDINATOR})
    @RefusedBy.Incident({ALREADY_OWNER, ALREADY_OFFERED, NOT_PARTICIPATING})
    @RefusedBy.Directory(UNKNOWN_ORGANISATION)
    ResponseEntity<Written> offerOwnership(
            @PathVariable IncidentId id, @Valid @RequestBody OwnershipOffer body, Write write) {
        links.requireInvitable(id, body.organisation(), write.by().actor());
        return desk.give(write, new OfferOwnership(id, body.organisation(), body.reason(), write.by()));
    }

    /** Takes the offer back. */
    @DeleteMapping("/offer")
    @Allowed({COORDINATOR})
    @RefusedBy.Incident(NOTHING_OFFERED)
    ResponseEntity<Written> withdrawOwnershipOffer(@PathVariable IncidentId id, Write write) {
        return desk.give(write, new WithdrawOwnershipOffer(id, write.by()));
    }

    /** Takes the incident over: the caller's organisation owns it from now on, and the old owner takes part. */
    @PostMapping("/acceptance")
    @Allowed({COORDINATOR})
    @RefusedBy.Incident(NOTHING_OFFERED)
    ResponseEntity<Written> acceptOwnership(@PathVariable IncidentId id, Write write) {
        return desk.give(write, new AcceptOwnership(id, write.by()));
    }

    /** Says no to the offer. */
    @PostMapping(path = "/refusal", consumes = APPLICATION_JSON_VALUE)
    @Allowed({COORDINATOR})
    @RefusedBy.Incident(NOTHING_OFFERED)
    ResponseEntity<Written> declineOwnership(
            @PathVariable IncidentId id, @Valid @RequestBody OwnershipRefusal body, Write write) {
        return desk.give(write, new DeclineOwnership(id, body.reason(), write.by()));
    }
}
