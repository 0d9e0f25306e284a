package dk.vaern.eventstore.engine;

import dk.vaern.eventstore.EventRow;
import dk.vaern.eventstore.UnreadableEventException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store and message source on {@link PostgresEventStorageEngine}: loads in one round trip, and tells its
 * streams of new events as soon as they are final, whichever node stored them. Streams move once it is started.
 */
public final class PostgresEventStore extends AbstractEventStore implements AutoCloseable {

    /** After how long readers that wait for an open transaction are a matter for an alarm. */
    public static final Duration HELD_UP = Duration.ofSeconds(5);

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final PostgresEventStorageEngine engine;
    private final Messages messages;
    private final EventTail tail;
    private final Wakeup wakeup;

    /**
     * A store that is not started.
     *
     * @param database must have room for one session that listens, one that follows, and those that append
     */
    public static PostgresEventStore on(DataSource database, Messages messages, Following following) {
        return new PostgresEventStore(new Parts(database, messages, following));
    }

    private PostgresEventStore(Parts parts) {
        super(parts);
        this.engine = parts.engine;
        this.messages = parts.messages;
        String name = "record-" + COUNT.incrementAndGet();
        Sessions sessions = new Sessions(parts.database);
        this.tail = new EventTail(sessions, SequenceFence::set, parts.following.poll(), name + "-tail");
        this.wakeup = new Wakeup(sessions, parts.following.spacing(), tail::wake, name);
    }

    /**
     * How the end of the record is followed.
     *
     * @param poll how often to look without having been told, for what was told and not heard
     * @param spacing the least time between two notifications to other nodes
     */
    public record Following(Duration poll, Duration spacing) {
        public static final Following DEFAULT = new Following(Duration.ofSeconds(1), Duration.ofMillis(5));
    }

    public void start() {
        tail.start();
        wakeup.start();
    }

    @Override
    public void close() {
        wakeup.close();
        tail.close();
    }

    @Override
    protected void prepareCommit(List<? extends EventMessage<?>> events) {
        super.prepareCommit(events);
        tail.wake();
        wakeup.tellOthers();
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier) {
        return DomainEventStream.concat(
                engine.load(aggregateIdentifier), DomainEventStream.of(stagedDomainEventMessages(aggregateIdentifier)));
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken trackingToken) {
        return openStream(trackingToken, failure -> {});
    }

    /**
     * A stream that says what stops it.
     *
     * @param unreadable told of an event that the stream does not get past, each time it is tried
     */
    public BlockingStream<TrackedEventMessage<?>> openStream(
            @Nullable TrackingToken trackingToken, Consumer<UnreadableEventException> unreadable) {
        return new TailStream(tail, messages, PostgresEventStorageEngine.position(trackingToken), unreadable);
    }

    public PostgresEventStorageEngine engine() {
        return engine;
    }

    /** The position up to which every event is final and can be read by streams; -1 before it is known. */
    public long finalPosition() {
        return tail.finalPosition();
    }

    /** How long open transactions have held the readers up; zero when they do not. */
    public Duration fenceAge() {
        return tail.fenceAge();
    }

    /** Whether the database does not answer the one who follows the record. */
    public boolean isFailing() {
        return tail.failing();
    }

    /**
     * Whom to tell of the beginning of an outage.
     *
     * @param listener told when the database does not answer the one who follows the record; must not block
     */
    public void onLoss(Runnable listener) {
        tail.listeners().onLoss(listener);
    }

    /**
     * Whom to tell of the end of an outage.
     *
     * @param listener told when the database answers again after it had not; must not block
     */
    public void onRevival(Runnable listener) {
        tail.listeners().onRevival(listener);
    }

    /**
     * Whom to tell of every event that has become final, this node's own and others'.
     *
     * @param listener told on the thread that follows the record; must not block
     */
    public void onStored(Consumer<EventRow> listener) {
        tail.listeners().onStored(listener);
    }

    private static final class Parts extends AbstractEventStore.Builder {
        private final DataSource database;
        private final Messages messages;
        private final Following following;
        private final PostgresEventStorageEngine engine;

        Parts(DataSource database, Messages messages, Following following) {
            this.database = database;
            this.messages = messages;
            this.following = following;
            this.engine = new PostgresEventStorageEngine(database, messages);
            storageEngine(engine);
        }
    }
}
