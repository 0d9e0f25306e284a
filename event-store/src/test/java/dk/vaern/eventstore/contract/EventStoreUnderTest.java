package dk.vaern.eventstore.contract;

import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * An event store as the contract sees it. Each one is used by one test: its record is empty, and its streams move. It must
 * be able to store {@link Noted}.
 */
public interface EventStoreUnderTest extends AutoCloseable {

    /** The store as one process has it. */
    EventStore node();

    /** The store as another process has it: it shares the database with the first one, and nothing in memory. */
    EventStore otherNode();

    /** Appends in a transaction that has taken its places in the record and stays open, as a slow writer's does. */
    OpenAppend appendSlowly(List<? extends DomainEventMessage<?>> events);

    /** How long to wait for what should come, before it is said not to. */
    default Duration patience() {
        return Duration.ofSeconds(20);
    }

    @Override
    void close();

    /** Events that are not committed yet; ended by exactly one of the two. */
    interface OpenAppend {

        void commit();

        void rollBack();
    }
}
