package dk.vaern.incident.policy;

import dk.vaern.domain.action.ActionCommand.HandOverAction;
import dk.vaern.domain.action.ActionContext;
import dk.vaern.domain.action.ActionEvent.ActionProposed;
import dk.vaern.domain.action.ActionId;
import dk.vaern.domain.action.ResponseAction;
import dk.vaern.domain.catalogue.EventCatalogue;
import dk.vaern.domain.incident.IncidentEvent.OwnershipHandedOver;
import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredEvent;
import dk.vaern.web.command.Cause;
import dk.vaern.web.command.CommandDesk;
import java.util.Set;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Lets an incident's actions go with it to its new owner, those included that were proposed in the same moment. */
@Component
public class WhenIncidentHandedOverThenItsActionsFollow {

    /** The processor's name. */
    public static final String NAME = "hand-over-actions";

    private static final Set<String> PROPOSALS = Set.of(EventCatalogue.nameOf(ActionProposed.class));
    private static final Set<String> HAND_OVERS = Set.of(EventCatalogue.nameOf(OwnershipHandedOver.class));

    private final RecordReader record;
    private final CommandDesk desk;

    WhenIncidentHandedOverThenItsActionsFollow(RecordReader record, CommandDesk desk) {
        this.record = record;
        this.desk = desk;
    }

    @EventHandler
    void on(OwnershipHandedOver handed, EventMessage<?> event) {
        for (StoredEvent stored : record.byCorrelation(handed.incidentId().toString(), PROPOSALS, Long.MAX_VALUE)) {
            if (stored.payload() instanceof ActionProposed proposed) {
                handOver(proposed.actionId(), handed.to(), event);
            }
        }
    }

    @EventHandler
    void on(ActionProposed proposed, EventMessage<?> event) {
        if (proposed.context() instanceof ActionContext.OfIncident incident) {
            record.byCorrelation(incident.incidentId().toString(), HAND_OVERS, Long.MAX_VALUE).reversed().stream()
                    .findFirst()
                    .map(StoredEvent::payload)
                    .map(OwnershipHandedOver.class::cast)
                    .map(OwnershipHandedOver::to)
                    .filter(owner -> !owner.equals(incident.owner()))
                    .ifPresent(owner -> handOver(proposed.actionId(), owner, event));
        }
    }

    private void handOver(ActionId action, OrganisationId to, EventMessage<?> event) {
        Actor machine = Actor.machine(to);
        var command = new HandOverAction(action, to, new By(machine, event.getTimestamp()));
        desk.giveBecause(
                Cause.of(event.getIdentifier(), event.getMetaData()), ResponseAction.COMMANDS, command, machine);
    }
}
