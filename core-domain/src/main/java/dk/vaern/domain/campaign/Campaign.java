package dk.vaern.domain.campaign;

import dk.vaern.domain.kernel.Handling;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** One action given to many organisations at once: takes commands in turn, and remembers what it decided. */
public final class Campaign {

    /** The name under which all commands to a campaign travel. */
    public static final String COMMANDS = "campaign";

    /** Read by Axon alone. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private @Nullable String id;

    private CampaignState state = new CampaignState.Unstarted();
    private long version;

    /** Answers the version after the command: how many events the campaign has. */
    @CommandHandler(commandName = COMMANDS)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public long handle(CampaignCommand command, MetaData metaData) {
        Handling.handle(metaData, version, command.campaignId().toString(), new Handling.Decision<CampaignEvent>() {
            @Override
            public void admit() {
                CampaignAdmission.admit(command, state);
            }

            @Override
            public List<CampaignEvent> decide() {
                return List.of(CampaignDecisions.decide(command, state));
            }
        });
        return version;
    }

    @EventSourcingHandler
    void on(CampaignEvent event) {
        id = event.campaignId().toString();
        state = state.after(event);
        version++;
    }
}
