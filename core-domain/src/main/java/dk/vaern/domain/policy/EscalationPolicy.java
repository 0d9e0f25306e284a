package dk.vaern.domain.policy;

import dk.vaern.domain.kernel.Handling;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** One organisation's escalation policy: takes commands in turn, and remembers what it decided. */
public final class EscalationPolicy {

    /** The name under which all commands to an escalation policy travel. */
    public static final String COMMANDS = "escalation-policy";

    /** Read by Axon alone. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private @Nullable String id;

    private EscalationPolicyState state = new EscalationPolicyState.None();
    private long version;

    /** Answers the version after the command: how many events the policy has. */
    @CommandHandler(commandName = COMMANDS)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public long handle(EscalationPolicyCommand command, MetaData metaData) {
        String correlation = command.policyId().toString();
        Handling.handle(metaData, version, correlation, new Handling.Decision<EscalationPolicyEvent>() {
            @Override
            public void admit() {
                EscalationPolicyDecisions.admit(command, state);
            }

            @Override
            public List<EscalationPolicyEvent> decide() {
                return EscalationPolicyDecisions.decide(command, state);
            }
        });
        return version;
    }

    @EventSourcingHandler
    void on(EscalationPolicyEvent event) {
        id = event.policyId().toString();
        state = state.after(event);
        version++;
    }
}
