package dk.vaern.domain.escalation;

import dk.vaern.domain.kernel.Handling;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** One escalation, until it is over: takes commands in turn, and remembers what it decided. */
public final class Escalation {

    /** The name under which all commands to an escalation travel. */
    public static final String COMMANDS = "escalation";

    /** Read by Axon alone. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private @Nullable String id;

    private EscalationState state = new EscalationState.Unbegun();
    private long version;

    /** Answers the version after the command: how many events the escalation has. */
    @CommandHandler(commandName = COMMANDS)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public long handle(EscalationCommand command, MetaData metaData) {
        Handling.handle(metaData, version, correlation(command), new Handling.Decision<EscalationEvent>() {
            @Override
            public void admit() {
                EscalationDecisions.admit(command);
            }

            @Override
            public List<EscalationEvent> decide() {
                return EscalationDecisions.decide(command, state);
            }
        });
        return version;
    }

    @EventSourcingHandler
    void on(EscalationEvent event) {
        id = event.escalationId().toString();
        state = state.after(event);
        version++;
    }

    /** What is told belongs to the matter, and so does how. */
    private String correlation(EscalationCommand command) {
        return switch (state) {
            case EscalationState.Running running -> running.begun().about().correlation();
            case EscalationState.Over over -> over.begun().about().correlation();
            case EscalationState.Unbegun _ ->
                command instanceof EscalationCommand.BeginEscalation begin
                        ? begin.about().correlation()
                        : command.escalationId().toString();
        };
    }
}
