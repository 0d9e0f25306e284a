package dk.vaern.domain.restraint;

import dk.vaern.domain.kernel.Handling;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.restraint.RestraintCommand.ChangeRestraint;
import dk.vaern.domain.restraint.RestraintEvent.RestraintChanged;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** What one organisation wants of messages that can wait: takes commands in turn, and remembers what it decided. */
public final class Restraint {

    /** The name under which all commands to a restraint travel. */
    public static final String COMMANDS = "restraint";

    /** Read by Axon alone. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private @Nullable String id;

    private RestraintState state = RestraintState.USUAL;
    private long version;

    /** Answers the version after the command: how many events the restraint has. */
    @CommandHandler(commandName = COMMANDS)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public long handle(RestraintCommand command, MetaData metaData) {
        String correlation = command.restraintId().toString();
        Handling.handle(metaData, version, correlation, new Handling.Decision<RestraintEvent>() {
            @Override
            public void admit() {
                if (!command.by().organisation().equals(command.organisation())) {
                    throw new Refused(RestraintRefusal.NOT_YOUR_RESTRAINT);
                }
            }

            @Override
            public List<RestraintEvent> decide() {
                return Restraint.decide(command, state);
            }
        });
        return version;
    }

    @EventSourcingHandler
    void on(RestraintEvent event) {
        id = event.restraintId().toString();
        state = state.after(event);
        version++;
    }

    private static List<RestraintEvent> decide(RestraintCommand command, RestraintState state) {
        return switch (command) {
            case ChangeRestraint change -> change(change, state);
        };
    }

    private static List<RestraintEvent> change(ChangeRestraint change, RestraintState state) {
        RestraintRules rules = change.rules();
        if (!rules.contactPoints().stream().map(OwnWishes::contactPoint).allMatch(change.contactPoints()::contains)) {
            throw new Refused(RestraintRefusal.NO_SUCH_CONTACT_POINT);
        }
        return rules.equals(state.rules())
                ? List.of()
                : List.of(new RestraintChanged(change.restraintId(), change.organisation(), rules));
    }
}
