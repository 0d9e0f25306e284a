package dk.vaern.incident.policy;

import dk.vaern.domain.incident.Incident;
import dk.vaern.domain.incident.IncidentCommand.AbsorbDuplicate;
import dk.vaern.domain.incident.IncidentEvent.IncidentMerged;
import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.web.command.Cause;
import dk.vaern.web.command.CommandDesk;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Tells the incident that goes on of the duplicate that was merged into it. */
@Component
public class WhenIncidentMergedThenAbsorbDuplicate {

    /** The processor's name. */
    public static final String NAME = "absorb-duplicates";

    private final CommandDesk desk;

    WhenIncidentMergedThenAbsorbDuplicate(CommandDesk desk) {
        this.desk = desk;
    }

    @EventHandler
    void on(IncidentMerged merged, EventMessage<?> event) {
        String organisation = String.valueOf(event.getMetaData().get("organisation"));
        Actor machine = Actor.machine(new OrganisationId(organisation));
        var command = new AbsorbDuplicate(merged.into(), merged.incidentId(), new By(machine, event.getTimestamp()));
        desk.giveBecause(Cause.of(event.getIdentifier(), event.getMetaData()), Incident.COMMANDS, command, machine);
    }
}
