package dk.vaern.eventstore.commands;

import dk.vaern.eventstore.LostRaceException;
import dk.vaern.eventstore.OtherAggregateException;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.boot.Commands;
import dk.vaern.eventstore.engine.LostPlaceException;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Commands that are tried again, on what the aggregate has become, when another was faster. */
public final class RetryingCommands implements Commands {

    private static final int ATTEMPTS = 10;

    private final CommandBus bus;
    private final RecordReader reader;

    public RetryingCommands(CommandBus bus, RecordReader reader) {
        this.bus = bus;
        this.reader = reader;
    }

    @Override
    public long send(String commandName, Object command, Map<String, String> metadata) {
        GenericMessage<Object> message = new GenericMessage<>(command, MetaData.from(metadata));
        for (int attempt = 1; ; attempt++) {
            try {
                return outsideOfAnyUnitOfWork(new GenericCommandMessage<>(message, commandName));
            } catch (LostPlaceException e) {
                if (attempt == ATTEMPTS || !pause(attempt)) {
                    throw new LostRaceException(e.aggregateId(), reader.version(e.aggregateId()), e);
                }
            }
        }
    }

    /**
     * A policy's unit of work would keep the events until its own end, and take them back when another of its batch fails.
     */
    private long outsideOfAnyUnitOfWork(CommandMessage<?> message) {
        if (!CurrentUnitOfWork.isStarted()) {
            return dispatch(message);
        }
        UnitOfWork<?> outer = CurrentUnitOfWork.get();
        CurrentUnitOfWork.clear(outer);
        try {
            return dispatch(message);
        } finally {
            CurrentUnitOfWork.set(outer);
        }
    }

    private long dispatch(CommandMessage<?> message) {
        AtomicReference<CommandResultMessage<?>> result = new AtomicReference<>();
        bus.dispatch(message, (command, answer) -> result.set(answer));
        CommandResultMessage<?> answer = result.get();
        if (answer == null) {
            throw new IllegalStateException("The command bus did not answer in the caller's thread");
        }
        if (answer.isExceptional()) {
            throw unchecked(answer.exceptionResult());
        }
        return answer.getPayload() instanceof Long version ? version : -1;
    }

    private static RuntimeException unchecked(Throwable thrown) {
        return switch (thrown) {
            case IncompatibleAggregateException e -> new OtherAggregateException(e);
            case RuntimeException e -> e;
            case Error e -> throw e;
            default -> new IllegalStateException("A command handler threw a checked exception", thrown);
        };
    }

    /** @return false when interrupted, which ends the trying */
    private static boolean pause(int attempt) {
        try {
            TimeUnit.MICROSECONDS.sleep(ThreadLocalRandom.current().nextLong(1_000L * attempt));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
