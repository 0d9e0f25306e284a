package dk.vaern.domain.action;

import dk.vaern.domain.action.ActionCommand.ProposeAction;
import dk.vaern.domain.kernel.Handling;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** One thing one organisation is asked to do: takes commands in turn, and remembers what it decided. */
public final class ResponseAction {

    /** The name under which all commands to a response action travel. */
    public static final String COMMANDS = "action";

    /** Read by Axon alone. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private @Nullable String id;

    private ActionState state = new ActionState.Unproposed();
    private long version;

    /** Answers the version after the command: how many events the action has. */
    @CommandHandler(commandName = COMMANDS)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public long handle(ActionCommand command, MetaData metaData) {
        Handling.handle(metaData, version, correlation(command), new Handling.Decision<ActionEvent>() {
            @Override
            public void admit() {
                ActionAdmission.admit(command, state);
            }

            @Override
            public List<ActionEvent> decide() {
                return ActionDecisions.decide(command, state);
            }
        });
        return version;
    }

    @EventSourcingHandler
    void on(ActionEvent event) {
        id = event.actionId().toString();
        state = state.after(event);
        version++;
    }

    /** An action's events belong to the incident or campaign that it is part of. */
    private String correlation(ActionCommand command) {
        return switch (state) {
            case ActionState.Known known -> known.memory().context().correlation();
            case ActionState.Unproposed _ ->
                command instanceof ProposeAction propose
                        ? propose.context().correlation()
                        : command.actionId().toString();
        };
    }
}
