package dk.vaern.incident.api.organisation;

import static dk.vaern.domain.kernel.Role.ADMINISTRATOR;
import static dk.vaern.domain.organisation.OrganisationRefusal.ALREADY_REGISTERED;
import static dk.vaern.domain.organisation.OrganisationRefusal.ENDS_BEFORE_IT_BEGAN;
import static dk.vaern.domain.organisation.OrganisationRefusal.NAME_UNCHANGED;
import static dk.vaern.domain.organisation.OrganisationRefusal.NOT_A_REGISTRAR;
import static dk.vaern.domain.organisation.OrganisationRefusal.NOT_A_SUPPLIER;
import static dk.vaern.domain.organisation.OrganisationRefusal.NOT_YOUR_ORGANISATION;
import static dk.vaern.domain.organisation.OrganisationRefusal.NO_CONTACT_POINTS;
import static dk.vaern.domain.organisation.OrganisationRefusal.NO_SUCH_CONTACT_POINT;
import static dk.vaern.domain.organisation.OrganisationRefusal.ORGANISATION_ENDED;
import static dk.vaern.domain.organisation.OrganisationRefusal.PERSON_ERASED;
import static dk.vaern.domain.organisation.OrganisationRefusal.STEP_OUT_OF_ORDER;
import static dk.vaern.domain.organisation.OrganisationRefusal.SUCCEEDED_BY_ITSELF;
import static dk.vaern.domain.organisation.OrganisationRefusal.SUPPLIER_ALREADY_LINKED;
import static dk.vaern.domain.organisation.OrganisationRefusal.SUPPLIER_NOT_LINKED;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dk.vaern.domain.codes.Sector;
import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.OrganisationKind;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.organisation.Organisation;
import dk.vaern.domain.organisation.OrganisationCommand;
import dk.vaern.domain.organisation.OrganisationCommand.AddContactPoint;
import dk.vaern.domain.organisation.OrganisationCommand.EndOrganisation;
import dk.vaern.domain.organisation.OrganisationCommand.LinkSupplier;
import dk.vaern.domain.organisation.OrganisationCommand.ReachOnboardingStep;
import dk.vaern.domain.organisation.OrganisationCommand.RegisterOrganisation;
import dk.vaern.domain.organisation.OrganisationCommand.RemoveContactPoint;
import dk.vaern.domain.organisation.OrganisationCommand.RenameOrganisation;
import dk.vaern.domain.organisation.OrganisationCommand.UnlinkSupplier;
import dk.vaern.domain.organisation.OrganisationRefusal;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.incident.api.RefusedBy;
import dk.vaern.incident.api.organisation.OrganisationBodies.NewContactPoint;
import dk.vaern.incident.api.organisation.OrganisationBodies.NewName;
import dk.vaern.incident.api.organisation.OrganisationBodies.NewOnboardingStep;
import dk.vaern.incident.api.organisation.OrganisationBodies.NewSupplier;
import dk.vaern.incident.api.organisation.OrganisationBodies.OrganisationEnd;
import dk.vaern.incident.api.organisation.OrganisationBodies.Registration;
import dk.vaern.incident.view.organisation.OrganisationDirectory;
import dk.vaern.incident.view.organisation.OrganisationPicture;
import dk.vaern.web.audit.AuditTrail;
import dk.vaern.web.openapi.Creates;
import dk.vaern.web.page.Cursor;
import dk.vaern.web.page.Page;
import dk.vaern.web.page.PageRequest;
import dk.vaern.web.security.Allowed;
import dk.vaern.web.version.MinVersion;
import dk.vaern.web.version.ReadYourWrite;
import dk.vaern.web.version.Written;
import dk.vaern.web.write.Write;
import dk.vaern.web.write.Writes;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Organisations to read, register and change. */
@RestController
@RequestMapping(path = "/api/v1/organisations", produces = APPLICATION_JSON_VALUE)
@RefusedBy.Organisation(ORGANISATION_ENDED)
class OrganisationResource {

    private final OrganisationDirectory directory;
    private final Writes writes;
    private final ReadYourWrite readYourWrite;

    OrganisationResource(OrganisationDirectory directory, Writes writes, ReadYourWrite readYourWrite) {
        this.directory = directory;
        this.writes = writes;
        this.readYourWrite = readYourWrite;
    }

    /** Lists the organisations, in the order of their ids. */
    @GetMapping
    @Allowed(anyRole = true)
    ResponseEntity<Page<OrganisationPicture>> listOrganisations(
            @RequestParam(required = false) @Nullable OrganisationKind kind, PageRequest page) {
        String after = page.after().map(cursor -> cursor.text(0)).orElse("");
        return page.page(directory.list(kind, after, page.beyond()), organisation -> Cursor.after(organisation.id()));
    }

    /** Reads an organisation; its contact points only for those who administer it. */
    @GetMapping("/{id}")
    @Allowed(anyRole = true)
    ResponseEntity<OrganisationPicture> readOrganisation(
            @PathVariable OrganisationId id, MinVersion least, Actor actor) {
        OrganisationPicture picture = readYourWrite
                .read(least, () -> directory.find(id, Viewer.of(actor)), OrganisationPicture::version)
                .orElseThrow(() -> new Refused(OrganisationRefusal.NOT_FOUND));
        return Written.read(picture, picture.version());
    }

    /** Registers an organisation; how it is reached is vouched for by whoever registers it. */
    @PostMapping(consumes = APPLICATION_JSON_VALUE)
    @Allowed(value = ADMINISTRATOR, stepUp = true)
    @Creates
    @RefusedBy.Organisation({NOT_A_REGISTRAR, ALREADY_REGISTERED})
    ResponseEntity<Written> registerOrganisation(@Valid @RequestBody Registration body, Write write) {
        Set<Sector> sectors = body.sectors() == null ? Set.of() : body.sectors();
        LocalDate from =
                body.validFrom() == null ? LocalDate.ofInstant(write.by().at(), DENMARK) : body.validFrom();
        var points = body.contactPoints(write.newId());
        var command = new RegisterOrganisation(body.id(), body.name(), body.cvr(), sectors, from, points, write.by());
        long version = version(write, command);
        return Written.created("/api/v1/organisations/" + body.id(), body.id().value(), version);
    }

    /** Renames it. */
    @PutMapping(path = "/{id}/name", consumes = APPLICATION_JSON_VALUE)
    @Allowed(value = ADMINISTRATOR, stepUp = true)
    @RefusedBy.Organisation({NOT_YOUR_ORGANISATION, NAME_UNCHANGED})
    ResponseEntity<Written> renameOrganisation(
            @PathVariable OrganisationId id, @Valid @RequestBody NewName body, Write write) {
        return give(write, new RenameOrganisation(id, body.name(), write.by()));
    }

    /** Adds a way to reach it. It is used once somebody has entered the code that is sent to it. */
    @PostMapping(path = "/{id}/contact-points", consumes = APPLICATION_JSON_VALUE)
    @Allowed(value = ADMINISTRATOR, stepUp = true)
    @Creates
    @RefusedBy.Organisation({NOT_YOUR_ORGANISATION, PERSON_ERASED})
    ResponseEntity<Written> addContactPoint(
            @PathVariable OrganisationId id, @Valid @RequestBody NewContactPoint body, Write write) {
        var point = body.contactPoint(id, write.newId());
        AuditTrail.asks("persons/" + point.address().person().id());
        long version = version(write, new AddContactPoint(id, point, write.by()));
        return Written.created(
                "/api/v1/organisations/" + id + "/contact-points/" + write.newId(), write.newId(), version);
    }

    /**
     * Removes a way to reach it.
     *
     * @param contactPoint the id that adding it answered
     */
    @DeleteMapping("/{id}/contact-points/{contactPoint}")
    @Allowed(value = ADMINISTRATOR, stepUp = true)
    @RefusedBy.Organisation({NOT_YOUR_ORGANISATION, NO_SUCH_CONTACT_POINT})
    ResponseEntity<Written> removeContactPoint(
            @PathVariable OrganisationId id, @PathVariable UUID contactPoint, Write write) {
        return give(write, new RemoveContactPoint(id, contactPoint, write.by()));
    }

    /** Says that a supplier runs systems for it. */
    @PostMapping(path = "/{id}/suppliers", consumes = APPLICATION_JSON_VALUE)
    @Allowed(value = ADMINISTRATOR, stepUp = true)
    @RefusedBy.Organisation({NOT_YOUR_ORGANISATION, NOT_A_SUPPLIER, SUPPLIER_ALREADY_LINKED})
    ResponseEntity<Written> linkSupplier(
            @PathVariable OrganisationId id, @Valid @RequestBody NewSupplier body, Write write) {
        return give(write, new LinkSupplier(id, body.supplier(), write.by()));
    }

    /** Says that a supplier no longer does. */
    @DeleteMapping("/{id}/suppliers/{supplier}")
    @Allowed(value = ADMINISTRATOR, stepUp = true)
    @RefusedBy.Organisation({NOT_YOUR_ORGANISATION, SUPPLIER_NOT_LINKED})
    ResponseEntity<Written> unlinkSupplier(
            @PathVariable OrganisationId id, @PathVariable OrganisationId supplier, Write write) {
        return give(write, new UnlinkSupplier(id, supplier, write.by()));
    }

    /** Reaches the next step of onboarding. */
    @PostMapping(path = "/{id}/onboarding", consumes = APPLICATION_JSON_VALUE)
    @Allowed(value = ADMINISTRATOR, stepUp = true)
    @RefusedBy.Organisation({NOT_YOUR_ORGANISATION, STEP_OUT_OF_ORDER, NO_CONTACT_POINTS})
    ResponseEntity<Written> reachOnboardingStep(
            @PathVariable OrganisationId id, @Valid @RequestBody NewOnboardingStep body, Write write) {
        return give(write, new ReachOnboardingStep(id, body.step(), write.by()));
    }

    /** Says that it ends. */
    @PostMapping(path = "/{id}/end", consumes = APPLICATION_JSON_VALUE)
    @Allowed(value = ADMINISTRATOR, stepUp = true)
    @RefusedBy.Organisation({NOT_A_REGISTRAR, ENDS_BEFORE_IT_BEGAN, SUCCEEDED_BY_ITSELF})
    ResponseEntity<Written> endOrganisation(
            @PathVariable OrganisationId id, @Valid @RequestBody OrganisationEnd body, Write write) {
        return give(write, new EndOrganisation(id, body.lastDay(), body.reason(), body.successor(), write.by()));
    }

    private ResponseEntity<Written> give(Write write, OrganisationCommand command) {
        return Written.changed(command.organisationId().value(), version(write, command));
    }

    private long version(Write write, OrganisationCommand command) {
        return writes.give(
                write, Organisation.COMMANDS, command.organisationId().value(), command);
    }

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
}
