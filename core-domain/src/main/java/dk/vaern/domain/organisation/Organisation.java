package dk.vaern.domain.organisation;

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

/** One organisation, as long as it exists: takes commands in turn, and remembers what it decided. */
public final class Organisation {

    /** The name under which all commands to an organisation travel. */
    public static final String COMMANDS = "organisation";

    /** Read by Axon alone. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private @Nullable String id;

    private OrganisationState state = new OrganisationState.Unregistered();
    private long version;

    /** Answers the version after the command: how many events the organisation has. */
    @CommandHandler(commandName = COMMANDS)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public long handle(OrganisationCommand command, MetaData metaData) {
        String correlation = command.organisationId().toString();
        Handling.handle(metaData, version, correlation, new Handling.Decision<OrganisationEvent>() {
            @Override
            public void admit() {
                OrganisationAdmission.admit(command, state);
            }

            @Override
            public List<OrganisationEvent> decide() {
                return Organisation.decide(command, state);
            }
        });
        return version;
    }

    @EventSourcingHandler
    void on(OrganisationEvent event) {
        id = event.organisationId().toString();
        state = state.after(event);
        version++;
    }

    /** What happens when this is asked of an organisation in this state; {@link Refused} when a rule says no. */
    static List<OrganisationEvent> decide(OrganisationCommand command, OrganisationState state) {
        return switch (state) {
            case OrganisationState.Unregistered _ -> OrganisationDecisions.ofUnregistered(command);
            case OrganisationState.Registered registered ->
                OrganisationDecisions.ofRegistered(command, registered.memory());
            case OrganisationState.Ended ended -> OrganisationDecisions.ofEnded(command, ended);
        };
    }
}
