package dk.vaern.domain.incident;

import dk.vaern.domain.kernel.Handling;
import dk.vaern.domain.kernel.Refused;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** One situation being handled: takes commands in turn, and remembers what it decided. */
public final class Incident {

    /** The name under which all commands to an incident travel. */
    public static final String COMMANDS = "incident";

    /** Read by Axon alone. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private @Nullable String id;

    private IncidentState state = new IncidentState.Unreported();
    private long version;

    /** Answers the version after the command: how many events the incident has. */
    @CommandHandler(commandName = COMMANDS)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public long handle(IncidentCommand command, MetaData metaData) {
        Handling.handle(metaData, version, command.incidentId().toString(), new Handling.Decision<IncidentEvent>() {
            @Override
            public void admit() {
                IncidentAdmission.admit(command, state);
            }

            @Override
            public List<IncidentEvent> decide() {
                return Incident.decide(command, state);
            }
        });
        return version;
    }

    @EventSourcingHandler
    void on(IncidentEvent event) {
        id = event.incidentId().toString();
        state = state.after(event);
        version++;
    }

    /** What happens when this is asked of an incident in this state; {@link Refused} when a rule says no. */
    static List<IncidentEvent> decide(IncidentCommand command, IncidentState state) {
        return switch (state) {
            case IncidentState.Unreported _ -> IncidentDecisions.ofUnreported(command);
            case IncidentState.Merged merged -> IncidentDecisions.ofMerged(command, merged.memory());
            case IncidentState.Known known -> IncidentDecisions.ofKnown(command, known);
        };
    }
}
