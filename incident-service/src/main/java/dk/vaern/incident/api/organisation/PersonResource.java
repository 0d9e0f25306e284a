package dk.vaern.incident.api.organisation;

import static dk.vaern.domain.kernel.Role.ADMINISTRATOR;
import static dk.vaern.domain.organisation.OrganisationRefusal.NOT_YOUR_ORGANISATION;
import static dk.vaern.domain.organisation.OrganisationRefusal.NO_SUCH_PERSON;
import static dk.vaern.domain.organisation.OrganisationRefusal.PERSON_ERASED;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.PersonId;
import dk.vaern.domain.organisation.Organisation;
import dk.vaern.domain.organisation.OrganisationCommand.ErasePerson;
import dk.vaern.eventstore.person.PersonVault;
import dk.vaern.incident.api.RefusedBy;
import dk.vaern.incident.api.organisation.OrganisationBodies.Erasure;
import dk.vaern.web.security.Allowed;
import dk.vaern.web.version.Written;
import dk.vaern.web.write.Write;
import dk.vaern.web.write.Writes;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The people of an organisation, about whom something is stored. */
@RestController
@RequestMapping(path = "/api/v1/organisations/{id}/persons", produces = APPLICATION_JSON_VALUE)
class PersonResource {

    private final Writes writes;
    private final PersonVault vault;

    PersonResource(Writes writes, PersonVault vault) {
        this.writes = writes;
        this.vault = vault;
    }

    /**
     * Erases a person for good: name and addresses, wherever they were stored. Answered when the person's key is destroyed.
     *
     * @param person whom a contact point names
     */
    @PostMapping(path = "/{person}/erasure", consumes = APPLICATION_JSON_VALUE)
    @Allowed(value = ADMINISTRATOR, stepUp = true)
    @RefusedBy.Organisation({NOT_YOUR_ORGANISATION, NO_SUCH_PERSON, PERSON_ERASED})
    ResponseEntity<Written> erasePerson(
            @PathVariable OrganisationId id, @PathVariable UUID person, @Valid @RequestBody Erasure body, Write write) {
        var whose = PersonId.of(id, person);
        var command = new ErasePerson(id, whose, body.ground(), vault.knows(whose.value()), write.by());
        long version = writes.give(write, Organisation.COMMANDS, id.value(), command);
        // Decided; whatever ends this node before the next line, WhenPersonErasedThenDestroyKey does it on another.
        vault.erase(whose.value());
        return Written.changed(id.value(), version);
    }
}
