package dk.vaern.eventstore.engine;

import dk.vaern.eventstore.EventRow;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoreUnavailableException;
import dk.vaern.eventstore.UnreadableEventException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Axon's storage engine on PostgreSQL's {@code record} schema. Needs a {@link DataSource} and nothing else; it always uses
 * sessions of its own, so what it appends is durable when the call returns and no later rollback takes it back.
 */
public final class PostgresEventStorageEngine implements EventStorageEngine {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresEventStorageEngine.class);

    /** How long a caller waits for its turn to be written, before it is told that the database is not there. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** How long events are sent again whose connection was lost. */
    private static final Duration RESEND = Duration.ofSeconds(2);

    private final Sessions sessions;
    private final RecordReader reader;
    private final Messages messages;
    private final AggregateRows aggregates;
    private final GroupCommit writer;

    public PostgresEventStorageEngine(DataSource database, Messages messages) {
        this.sessions = new Sessions(database);
        this.reader = new RecordReader(database, messages.codec());
        this.messages = messages;
        this.aggregates = new AggregateRows(sessions);
        this.writer = new GroupCommit(new BatchWriter(sessions, RESEND), PATIENCE);
    }

    /**
     * Adds all of these events or none.
     *
     * @throws LostPlaceException when another has stored an event at one of these places in an aggregate's sequence
     * @throws StoreUnavailableException when the database does not answer
     */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        writer.append(new Append(events.stream().map(messages::row).toList()));
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        aggregates.addSnapshot(messages.row(snapshot));
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return aggregates.snapshot(aggregateIdentifier).filter(this::isReadable).map(messages::domainEvent);
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        return stream(aggregates.events(aggregateIdentifier, firstSequenceNumber));
    }

    /** The newest snapshot and what came after it, or all events, in one round trip. */
    public DomainEventStream load(String aggregateIdentifier) {
        List<EventRow> rows = aggregates.load(aggregateIdentifier);
        if (!rows.isEmpty() && AggregateRows.isSnapshot(rows.getFirst()) && !isReadable(rows.getFirst())) {
            return readEvents(aggregateIdentifier, 0);
        }
        return stream(rows);
    }

    private boolean isReadable(EventRow snapshot) {
        try {
            messages.domainEvent(snapshot);
            return true;
        } catch (UnreadableEventException e) {
            // A snapshot of another version's form; the events say the same.
            LOG.debug("Not using a snapshot", e);
            return false;
        }
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return aggregates.lastSequence(aggregateIdentifier);
    }

    /** What is behind the fence at this moment; {@code mayBlock} makes no difference. */
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            @Nullable TrackingToken trackingToken, boolean mayBlock) {
        return new FencedScan(sessions).after(position(trackingToken)).map(messages::tracked);
    }

    /**
     * Says early that a class cannot be stored.
     *
     * @throws IllegalArgumentException when no stored name is registered for it
     */
    public void requireNameFor(Class<?> type) {
        messages.codec().nameOf(type);
    }

    /** Whether events of this class may hold what is known of persons. */
    public boolean isPersonal(Class<?> type) {
        return messages.codec().isPersonal(type);
    }

    /** One event, wherever it stands, with its place in the stream. */
    public Optional<TrackedEventMessage<?>> eventById(String eventId) {
        return aggregates.byEventId(eventId).map(messages::tracked);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return null;
    }

    /** Behind everything that is final: what is being written at this moment comes after it. */
    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(new FencedScan(sessions).finalPosition(Duration.ofSeconds(5)));
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return new GlobalSequenceTrackingToken(reader.positionAsOf(dateTime.minus(1, ChronoUnit.MICROS)));
    }

    /** The position that a token stands for, whatever wraps it; 0 for the beginning. */
    static long position(@Nullable TrackingToken token) {
        return token == null
                ? 0
                : token.position()
                        .orElseThrow(() -> new IllegalArgumentException("not a token of this store: " + token));
    }

    private DomainEventStream stream(List<EventRow> rows) {
        List<DomainEventMessage<?>> events =
                rows.stream().<DomainEventMessage<?>>map(messages::domainEvent).toList();
        return DomainEventStream.of(events);
    }
}
