package dk.vaern.web.write;

import dk.vaern.domain.kernel.Handling;
import dk.vaern.domain.kernel.Refusal;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.eventstore.StoredNames;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** An aggregate that minds being told twice: lines are added one by one, and it is closed only once. */
class Ledger {

    static final String COMMANDS = "ledger";

    static final StoredNames NAMES = StoredNames.builder()
            .event(Event.Opened.class, "ledger.opened", 1)
            .event(Event.Added.class, "ledger.added", 1)
            .event(Event.Closed.class, "ledger.closed", 1)
            .build();

    sealed interface Command {
        record Open(@TargetAggregateIdentifier String id) implements Command {}

        record Add(@TargetAggregateIdentifier String id, String line) implements Command {}

        record Close(@TargetAggregateIdentifier String id) implements Command {}
    }

    sealed interface Event {
        String id();

        record Opened(String id) implements Event {}

        record Added(String id, String line) implements Event {}

        record Closed(String id) implements Event {}
    }

    enum LedgerRefusal implements Refusal {
        NOT_FOUND(Kind.NOT_FOUND),
        ALREADY_OPEN(Kind.CONFLICT),
        ALREADY_CLOSED(Kind.CONFLICT);

        private final Kind kind;

        LedgerRefusal(Kind kind) {
            this.kind = kind;
        }

        @Override
        public Kind kind() {
            return kind;
        }

        @Override
        public String sentence() {
            return "The ledger says " + code() + ".";
        }
    }

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private long version;
    private boolean closed;

    Ledger() {}

    @CommandHandler(commandName = COMMANDS)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(Command command, MetaData metadata) {
        Handling.handle(metadata, version, "ledger", new Handling.Decision<Event>() {
            @Override
            public void admit() {
                if (version == 0 && !(command instanceof Command.Open)) {
                    throw new Refused(LedgerRefusal.NOT_FOUND);
                }
            }

            @Override
            public List<Event> decide() {
                return List.of(Ledger.this.decide(command));
            }
        });
        return version;
    }

    private Event decide(Command command) {
        return switch (command) {
            case Command.Open open when version == 0 -> new Event.Opened(open.id());
            case Command.Open _ -> throw new Refused(LedgerRefusal.ALREADY_OPEN);
            case Command.Add _ when closed -> throw new Refused(LedgerRefusal.ALREADY_CLOSED);
            case Command.Add add -> new Event.Added(add.id(), add.line());
            case Command.Close _ when closed -> throw new Refused(LedgerRefusal.ALREADY_CLOSED);
            case Command.Close close -> new Event.Closed(close.id());
        };
    }

    @EventSourcingHandler
    void on(Event event) {
        id = event.id();
        version++;
        closed |= event instanceof Event.Closed;
    }
}
