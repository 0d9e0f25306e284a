package dk.vaern.domain.organisation;

import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.organisation.OrganisationCommand.AddContactPoint;
import dk.vaern.domain.organisation.OrganisationCommand.EndOrganisation;
import dk.vaern.domain.organisation.OrganisationCommand.ErasePerson;
import dk.vaern.domain.organisation.OrganisationCommand.LinkSupplier;
import dk.vaern.domain.organisation.OrganisationCommand.ReachOnboardingStep;
import dk.vaern.domain.organisation.OrganisationCommand.RegisterOrganisation;
import dk.vaern.domain.organisation.OrganisationCommand.RemoveContactPoint;
import dk.vaern.domain.organisation.OrganisationCommand.RenameOrganisation;
import dk.vaern.domain.organisation.OrganisationCommand.UnlinkSupplier;
import dk.vaern.domain.organisation.OrganisationEvent.OrganisationRegistered;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What an organisation decides about each command: one line a command, the rules where they belong. */
final class OrganisationDecisions {

    /** Validity is counted in Danish days. */
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private OrganisationDecisions() {}

    static List<OrganisationEvent> ofUnregistered(OrganisationCommand command) {
        if (!(command instanceof RegisterOrganisation register)) {
            throw new Refused(OrganisationRefusal.NOT_FOUND);
        }
        var registered = new OrganisationRegistered(
                register.organisationId(),
                register.name(),
                register.cvr(),
                Set.copyOf(register.sectors()),
                register.validFrom());
        return Stream.concat(Stream.of(registered), OrganisationTies.vouchedFor(register))
                .toList();
    }

    static List<OrganisationEvent> ofRegistered(OrganisationCommand command, OrganisationMemory memory) {
        var life = new OrganisationLife(memory);
        var ties = new OrganisationTies(memory);
        return List.of(
                switch (command) {
                    case RegisterOrganisation _ -> throw new Refused(OrganisationRefusal.ALREADY_REGISTERED);
                    case RenameOrganisation rename -> life.rename(rename);
                    case ReachOnboardingStep reach -> life.reach(reach);
                    case EndOrganisation end -> life.end(end);
                    case AddContactPoint add -> ties.add(add);
                    case RemoveContactPoint remove -> ties.remove(remove);
                    case ErasePerson erase -> new OrganisationPeople(memory).erase(erase);
                    case LinkSupplier link -> ties.link(link);
                    case UnlinkSupplier unlink -> ties.unlink(unlink);
                });
    }

    /**
     * It works through its last day; after that, and of another end, nothing is heard. A person's right to be erased does
     * not end with it.
     */
    static List<OrganisationEvent> ofEnded(OrganisationCommand command, OrganisationState.Ended ended) {
        if (command instanceof ErasePerson) {
            return ofRegistered(command, ended.memory());
        }
        LocalDate today = command.by().at().atZone(DENMARK).toLocalDate();
        if (command instanceof EndOrganisation || today.isAfter(ended.lastDay())) {
            throw new Refused(OrganisationRefusal.ORGANISATION_ENDED);
        }
        return ofRegistered(command, ended.memory());
    }
}
