package dk.vaern.eventstore.proof;

import dk.vaern.eventstore.contract.EventStoreUnderTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** A store that takes everything and keeps nothing. */
final class IdleStoreUnderTest implements EventStoreUnderTest {

    private final EmbeddedEventStore node =
            EmbeddedEventStore.builder().storageEngine(new Idle()).build();
    private final EmbeddedEventStore otherNode =
            EmbeddedEventStore.builder().storageEngine(new Idle()).build();

    @Override
    public EventStore node() {
        return node;
    }

    @Override
    public EventStore otherNode() {
        return otherNode;
    }

    @Override
    public OpenAppend appendSlowly(List<? extends DomainEventMessage<?>> events) {
        return new OpenAppend() {
            @Override
            public void commit() {}

            @Override
            public void rollBack() {}
        };
    }

    @Override
    public Duration patience() {
        return Duration.ofMillis(200);
    }

    @Override
    public void close() {
        node.shutDown();
        otherNode.shutDown();
    }

    private static final class Idle implements EventStorageEngine {

        @Override
        public void appendEvents(List<? extends EventMessage<?>> events) {}

        @Override
        public void storeSnapshot(DomainEventMessage<?> snapshot) {}

        @Override
        public Stream<? extends TrackedEventMessage<?>> readEvents(
                @Nullable TrackingToken trackingToken, boolean mayBlock) {
            return Stream.empty();
        }

        @Override
        public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
            return DomainEventStream.empty();
        }

        @Override
        public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
            return Optional.empty();
        }

        @Override
        public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
            return Optional.empty();
        }

        @Override
        public TrackingToken createTailToken() {
            return new GlobalSequenceTrackingToken(0);
        }

        @Override
        public TrackingToken createHeadToken() {
            return new GlobalSequenceTrackingToken(0);
        }

        @Override
        public TrackingToken createTokenAt(Instant dateTime) {
            return new GlobalSequenceTrackingToken(0);
        }
    }
}
