package dk.vaern.domain.schedule;

import dk.vaern.domain.kernel.Handling;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** One schedule, as long as it is kept: takes commands in turn, and remembers what it decided. */
public final class OnCallSchedule {

    /** The name under which all commands to a schedule travel. */
    public static final String COMMANDS = "schedule";

    /** Read by Axon alone. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private @Nullable String id;

    private ScheduleState state = new ScheduleState.Uncreated();
    private long version;

    /** Answers the version after the command: how many events the schedule has. */
    @CommandHandler(commandName = COMMANDS)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public long handle(ScheduleCommand command, MetaData metaData) {
        String correlation = command.scheduleId().toString();
        Handling.handle(metaData, version, correlation, new Handling.Decision<ScheduleEvent>() {
            @Override
            public void admit() {
                ScheduleDecisions.admit(command, state);
            }

            @Override
            public List<ScheduleEvent> decide() {
                return ScheduleDecisions.decide(command, state);
            }
        });
        return version;
    }

    @EventSourcingHandler
    void on(ScheduleEvent event) {
        id = event.scheduleId().toString();
        state = state.after(event);
        version++;
    }
}
