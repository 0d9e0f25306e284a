package dk.vaern.eventstore.person;

import dk.vaern.eventstore.StoredNames;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** An aggregate that remembers somebody's name, as none of ours should. */
class Guest {

    static final String COMMANDS = "guest";

    static final StoredNames NAMES = StoredNames.builder()
            .event(Invited.class, "guest.invited", 1)
            .event(Forgotten.class, "guest.forgotten", 1)
            .snapshot(Guest.class, "guest", 1)
            .build();

    record Invited(String guest, People.About who) {}

    record Forgotten(String guest, String person) {}

    sealed interface Command {
        record Invite(@TargetAggregateIdentifier String guest, People.About who) implements Command {}

        record Forget(@TargetAggregateIdentifier String guest, String person) implements Command {}

        record Look(@TargetAggregateIdentifier String guest) implements Command {}
    }

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private People.@Nullable About who;

    Guest() {}

    /** Answers 1 while the name is known. */
    @CommandHandler(commandName = COMMANDS)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(Command command) {
        switch (command) {
            case Command.Invite invite -> AggregateLifecycle.apply(new Invited(invite.guest(), invite.who()));
            case Command.Forget forget -> AggregateLifecycle.apply(new Forgotten(forget.guest(), forget.person()));
            case Command.Look _ -> {}
        }
        return who == null || who.text() == null ? 0 : 1;
    }

    @EventSourcingHandler
    void on(Invited invited) {
        id = invited.guest();
        who = invited.who();
    }

    @EventSourcingHandler
    void on(Forgotten forgotten) {
        id = forgotten.guest();
    }
}
