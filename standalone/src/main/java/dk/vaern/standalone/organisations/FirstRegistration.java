package dk.vaern.standalone.organisations;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.Handling;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.domain.organisation.Organisation;
import dk.vaern.domain.organisation.OrganisationCommand;
import dk.vaern.domain.organisation.OrganisationCommand.AddContactPoint;
import dk.vaern.domain.organisation.OrganisationCommand.RegisterOrganisation;
import dk.vaern.domain.organisation.OrganisationRefusal;
import dk.vaern.eventstore.boot.Commands;
import dk.vaern.eventstore.boot.EventMetadata;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Registers the first organisations by the commands that anybody else would give, each with ways to reach it. An organisation
 * that has done anything since is left as it is, so every start may run this.
 */
public final class FirstRegistration {

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final Actor REGISTRAR = Actor.machine(OrganisationId.JOINT_MUNICIPAL);

    private final Commands commands;
    private final Clock clock;

    public FirstRegistration(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /** Answers how many were registered now; 0 at every start but the first. */
    public int register(Iterable<FirstOrganisation> organisations) {
        var registered = 0;
        for (var organisation : organisations) {
            registered += register(organisation) ? 1 : 0;
        }
        return registered;
    }

    private boolean register(FirstOrganisation organisation) {
        var now = by();
        var today = LocalDate.ofInstant(now.at(), DENMARK);
        var command = new RegisterOrganisation(organisation.id(), organisation.name(), null, Set.of(), today, now);
        try {
            addContactPoints(organisation, give(command, Map.of()));
            return true;
        } catch (Refused refused) {
            return isThereAlready(organisation, refused);
        }
    }

    /** A run that was killed in the middle may have left one without all of its contact points. */
    private boolean isThereAlready(FirstOrganisation organisation, Refused refused) {
        if (refused.refusal() == OrganisationRefusal.ALREADY_REGISTERED) {
            refused.currentVersion().ifPresent(version -> addContactPoints(organisation, version));
        } else if (refused.refusal() != OrganisationRefusal.ORGANISATION_ENDED) {
            throw refused;
        }
        return false;
    }

    /** Adds those that are missing while nothing else has happened: each is one step of the organisation's version. */
    private void addContactPoints(FirstOrganisation organisation, long version) {
        var missing = organisation.contactPoints().stream().skip(version - 1).toList();
        var expected = version;
        for (ContactPoint contactPoint : missing) {
            expected = give(
                    new AddContactPoint(organisation.id(), contactPoint, by()),
                    Map.of(Handling.EXPECTED_VERSION, Long.toString(expected)));
        }
    }

    private long give(OrganisationCommand command, Map<String, String> more) {
        var actor = command.by().actor();
        Map<String, String> metadata = new HashMap<>(more);
        metadata.put(EventMetadata.ACTOR, actor.subject());
        metadata.put(EventMetadata.ROLE, actor.role().claim());
        metadata.put(EventMetadata.ORGANISATION, actor.organisation().value());
        metadata.put(EventMetadata.CAUSATION, "first-start");
        return commands.send(Organisation.COMMANDS, command, metadata);
    }

    private By by() {
        return new By(REGISTRAR, clock.instant());
    }
}
