package dk.vaern.domain.warning;

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

/** One warning of the national centre: takes commands in turn, and remembers what it decided. */
public final class Warning {

    /** The name under which all commands to a warning travel. */
    public static final String COMMANDS = "warning";

    /** Read by Axon alone. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private @Nullable String id;

    private WarningState state = new WarningState.Unwritten();
    private long version;

    /** Answers the version after the command: how many events the warning has. */
    @CommandHandler(commandName = COMMANDS)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public long handle(WarningCommand command, MetaData metaData) {
        Handling.handle(metaData, version, command.warningId().toString(), new Handling.Decision<WarningEvent>() {
            @Override
            public void admit() {
                WarningAdmission.admit(command, state);
            }

            @Override
            public List<WarningEvent> decide() {
                return Warning.decide(command, state);
            }
        });
        return version;
    }

    @EventSourcingHandler
    void on(WarningEvent event) {
        id = event.warningId().toString();
        state = state.after(event);
        version++;
    }

    /** What happens when this is asked of a warning in this state; {@link Refused} when a rule says no. */
    static List<WarningEvent> decide(WarningCommand command, WarningState state) {
        return switch (state) {
            case WarningState.Unwritten _ -> WarningDecisions.ofUnwritten(command);
            case WarningState.Draft draft -> WarningDecisions.ofDraft(command, draft);
            case WarningState.Published published -> WarningDecisions.ofPublished(command, published);
            case WarningState.Withdrawn withdrawn ->
                WarningDecisions.ofEnded(command, withdrawn.memory(), WarningRefusal.WARNING_WITHDRAWN);
            case WarningState.Expired expired ->
                WarningDecisions.ofEnded(command, expired.memory(), WarningRefusal.WARNING_EXPIRED);
        };
    }
}
