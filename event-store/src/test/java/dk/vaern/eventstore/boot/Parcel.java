package dk.vaern.eventstore.boot;

import dk.vaern.eventstore.StoredNames;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** An aggregate of the tests' own: a parcel is handed in, scanned on its way, and may get lost. */
class Parcel {

    static final String COMMANDS = "parcel";

    static final StoredNames NAMES = StoredNames.builder()
            .event(Event.HandedIn.class, "parcel.handed-in", 1)
            .event(Event.Scanned.class, "parcel.scanned", 1)
            .event(Event.Lost.class, "parcel.lost", 1)
            .event(Event.Found.class, "parcel.found", 1)
            .snapshot(Parcel.class, "parcel", 1)
            .build();

    sealed interface Command {
        record HandIn(@TargetAggregateIdentifier String parcel) implements Command {}

        record Scan(@TargetAggregateIdentifier String parcel, int place) implements Command {}

        record Lose(@TargetAggregateIdentifier String parcel) implements Command {}

        record Find(@TargetAggregateIdentifier String parcel) implements Command {}

        record ScanThenFail(@TargetAggregateIdentifier String parcel) implements Command {}

        record LookAt(@TargetAggregateIdentifier String parcel) implements Command {}
    }

    sealed interface Event {
        String parcel();

        record HandedIn(String parcel) implements Event {}

        record Scanned(String parcel, int place) implements Event {}

        record Lost(String parcel) implements Event {}

        record Found(String parcel) implements Event {}
    }

    /** A rule that says no. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why, null, false, false);
        }
    }

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private long version;
    private boolean lost;

    Parcel() {}

    @CommandHandler(commandName = COMMANDS)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(Command command, MetaData metadata) {
        switch (command) {
            case Command.HandIn handIn -> apply(new Event.HandedIn(handIn.parcel()));
            case Command.Scan scan -> {
                if (lost) {
                    throw new Refused("it is lost");
                }
                apply(new Event.Scanned(scan.parcel(), scan.place()));
            }
            case Command.Lose lose -> apply(new Event.Lost(lose.parcel()));
            case Command.Find find -> apply(new Event.Found(find.parcel()));
            case Command.ScanThenFail scan -> {
                apply(new Event.Scanned(scan.parcel(), 0));
                throw new Refused("after all");
            }
            case Command.LookAt _ -> {}
        }
        return version;
    }

    private static void apply(Event event) {
        AggregateLifecycle.apply(event, MetaData.from(Map.of("correlation", "route-" + event.parcel())));
    }

    @EventSourcingHandler
    void on(Event event) {
        id = event.parcel();
        version++;
        lost = event instanceof Event.Lost || (lost && !(event instanceof Event.Found));
    }
}
