package dk.vaern.notification.testing;

import dk.vaern.domain.incident.Incident;
import dk.vaern.domain.incident.IncidentCommand;
import dk.vaern.domain.incident.IncidentCommand.ReportIncident;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.PersonId;
import dk.vaern.domain.kernel.PersonalData;
import dk.vaern.domain.kernel.Role;
import dk.vaern.domain.kernel.Severity;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.domain.organisation.Organisation;
import dk.vaern.domain.organisation.OrganisationCommand.AddContactPoint;
import dk.vaern.domain.organisation.OrganisationCommand.RegisterOrganisation;
import dk.vaern.domain.receipt.ReceiptCommand.IssueReceipt;
import dk.vaern.domain.receipt.ReceiptId;
import dk.vaern.domain.receipt.WarningReceipt;
import dk.vaern.domain.warning.Audience;
import dk.vaern.domain.warning.Distribution;
import dk.vaern.domain.warning.Warning;
import dk.vaern.domain.warning.WarningCommand.DraftWarning;
import dk.vaern.domain.warning.WarningCommand.PublishWarning;
import dk.vaern.domain.warning.WarningCommand.ReviseWarning;
import dk.vaern.domain.warning.WarningContent;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.eventstore.boot.Commands;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What happens during a night, as its people would have it happen. */
public record Night(Commands commands, Clock clock) {

    private static final OrganisationId CENTRE = OrganisationId.NATIONAL_CENTRE;

    /** Registers an organisation that is reached in these ways. */
    public void organisation(OrganisationId id, String name, ContactPoint... ways) {
        By by = by("vaern", Role.ADMINISTRATOR, OrganisationId.JOINT_MUNICIPAL);
        give(
                Organisation.COMMANDS,
                new RegisterOrganisation(id, name, null, Set.of(), LocalDate.of(2007, 1, 1), by),
                by);
        for (ContactPoint way : ways) {
            By machine = new By(Actor.machine(id), clock.instant());
            give(Organisation.COMMANDS, new AddContactPoint(id, of(id, way), machine), machine);
        }
    }

    private static ContactPoint of(OrganisationId id, ContactPoint way) {
        var person = PersonId.of(id, way.address().person().id());
        var address = PersonalData.of(person, way.address().text().orElseThrow());
        return new ContactPoint(way.id(), way.channel(), null, address, way.from());
    }

    public static ContactPoint way(ContactPoint.Channel channel, String address, Urgency from) {
        var person = PersonId.of(OrganisationId.JOINT_MUNICIPAL, UUID.randomUUID());
        return new ContactPoint(UUID.randomUUID(), channel, null, PersonalData.of(person, address), from);
    }

    public static ContactPoint mail(String address) {
        return way(ContactPoint.Channel.EMAIL, address, Urgency.INFORMATIONAL);
    }

    /** Drafts and publishes a warning to these. */
    public WarningId warning(String title, Tlp tlp, Urgency urgency, List<OrganisationId> recipients) {
        var id = new WarningId(UUID.randomUUID());
        By by = by("nina", Role.ANALYST, CENTRE);
        var content = new WarningContent(
                title, "Opdatér straks.", tlp, Severity.HIGH, List.of(), List.of(), List.of(), List.of());
        var distribution = new Distribution(
                new Audience.Everyone(), urgency, clock.instant().plusSeconds(7200), null);
        give(Warning.COMMANDS, new DraftWarning(id, content, distribution, by), by);
        give(Warning.COMMANDS, new PublishWarning(id, null, recipients, by), by);
        return id;
    }

    /** A new version of a warning, which everybody is told of. */
    public void revise(WarningId warning) {
        By by = by("nina", Role.ANALYST, CENTRE);
        var content = new WarningContent(
                "Ny udgave " + UUID.randomUUID(),
                "Opdatér igen.",
                Tlp.GREEN,
                Severity.HIGH,
                List.of(),
                List.of(),
                List.of(),
                List.of());
        give(Warning.COMMANDS, new ReviseWarning(warning, content, "Flere produkter", by), by);
    }

    /** Gives one its receipt of a warning, as incident-service does. */
    public void receipt(WarningId warning, OrganisationId recipient) {
        By machine = new By(Actor.machine(CENTRE), clock.instant());
        give(
                WarningReceipt.COMMANDS,
                new IssueReceipt(
                        new ReceiptId(warning, recipient), clock.instant().plusSeconds(7200), machine),
                machine);
    }

    public IncidentId incident(OrganisationId owner, Severity severity, Tlp tlp) {
        var id = new IncidentId(UUID.randomUUID());
        By by = by("kim", Role.COORDINATOR, owner);
        give(
                Incident.COMMANDS,
                new ReportIncident(
                        id, "Kryptering af filserver", "Den er gal.", null, severity, null, tlp, List.of(), by),
                by);
        return id;
    }

    public void incident(IncidentCommand command) {
        give(Incident.COMMANDS, command, command.by());
    }

    public By by(String subject, Role role, OrganisationId organisation) {
        return new By(new Actor(subject, role, organisation), clock.instant());
    }

    public void give(String aggregate, Object command, By by) {
        commands.send(
                aggregate,
                command,
                Map.of(
                        "actor", by.actor().subject(),
                        "role", by.actor().role().claim(),
                        "organisation", by.organisation().value(),
                        "causation", UUID.randomUUID().toString()));
    }
}
