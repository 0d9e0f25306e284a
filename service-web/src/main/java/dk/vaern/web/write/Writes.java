package dk.vaern.web.write;

import dk.vaern.domain.kernel.Refusal;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.eventstore.LostRaceException;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredEvent;
import dk.vaern.eventstore.boot.Commands;
import dk.vaern.eventstore.boot.EventMetadata;
import java.util.OptionalLong;

/**
 * Gives commands on behalf of requests, each once.
 *
 * <p>Under an {@code Idempotency-Key} two attempts may be at it: one that died after its event was stored and before it
 * answered, or one that froze and wakes up late. So a keyed command is only ever given on the ground of a version, and an
 * attempt that finds another version looks first whether the request itself made it.
 */
public final class Writes {

    private static final int ATTEMPTS = 10;

    private final Commands commands;
    private final RecordReader record;

    public Writes(Commands commands, RecordReader record) {
        this.commands = commands;
        this.record = record;
    }

    /**
     * Returns the aggregate's version with what this command led to, also when an earlier attempt of the same request did
     * it. At most one command of a {@link Write} goes to one aggregate; further ones are {@link Write#part}s.
     *
     * @param commandName the name under which the aggregate takes commands
     * @throws Refused when the rules or the version refuse
     * @throws LostRaceException when others were faster each time
     */
    public long give(Write write, String commandName, String aggregateId, Object command) {
        if (!write.request().keyed()) {
            return write.ifMatch().attempt(expected -> commands.send(commandName, command, write.metadata(expected)));
        }
        Order order = new Order(write, commandName, aggregateId, command);
        return write.ifMatch()
                .attempt(expected -> expected.isPresent() ? giveOn(expected.getAsLong(), order) : giveOnPresent(order));
    }

    private record Order(Write write, String commandName, String aggregateId, Object command) {}

    private long giveOnPresent(Order order) {
        long version = record.version(order.aggregateId());
        for (int attempt = 1; ; attempt++) {
            try {
                return giveOn(version, order);
            } catch (Refused refused) {
                if (refused.refusal().kind() != Refusal.Kind.PRECONDITION) {
                    throw refused;
                }
                version = record.version(order.aggregateId());
                if (attempt == ATTEMPTS) {
                    throw new LostRaceException(order.aggregateId(), version, refused);
                }
            }
        }
    }

    /** Looks after the version was read: whoever takes over from here on meets that version, or a later one. */
    private long giveOn(long version, Order order) {
        Write write = order.write();
        OptionalLong done =
                write.request().mayBeDone() ? versionMadeBy(write, order.aggregateId(), 0) : OptionalLong.empty();
        if (done.isPresent()) {
            return done.getAsLong();
        }
        try {
            return commands.send(order.commandName(), order.command(), write.metadata(OptionalLong.of(version)));
        } catch (Refused refused) {
            if (refused.refusal().kind() != Refusal.Kind.PRECONDITION) {
                throw refused;
            }
            return versionMadeBy(write, order.aggregateId(), version).orElseThrow(() -> refused);
        }
    }

    private OptionalLong versionMadeBy(Write write, String aggregateId, long fromSequence) {
        String cause = write.request().value().toString();
        return record.byAggregate(aggregateId, fromSequence).stream()
                .filter(event -> cause.equals(event.metadata().get(EventMetadata.CAUSATION)))
                .mapToLong(StoredEvent::version)
                .max();
    }
}
