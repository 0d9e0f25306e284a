package dk.vaern.eventstore.contract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** Reads a store's stream from a token on and remembers what it was told. */
final class Follower implements AutoCloseable {

    /** How long it goes on listening for what should not come. */
    private static final Duration LISTEN = Duration.ofMillis(300);

    private final BlockingStream<TrackedEventMessage<?>> stream;
    private final Duration patience;
    private final List<TrackedEventMessage<?>> told = new ArrayList<>();

    private Follower(BlockingStream<TrackedEventMessage<?>> stream, Duration patience) {
        this.stream = stream;
        this.patience = patience;
    }

    static Follower of(EventStore store, @Nullable TrackingToken token, Duration patience) {
        return new Follower(store.openStream(token), patience);
    }

    /** Listens until it has been told of this many in all, or for longer than its patience between two. */
    Follower until(int count) throws InterruptedException {
        while (told.size() < count && stream.hasNextAvailable((int) patience.toMillis(), TimeUnit.MILLISECONDS)) {
            told.add(stream.nextAvailable());
        }
        return this;
    }

    /** Listens for a moment for whatever else there is. */
    Follower andThenSome() throws InterruptedException {
        while (stream.hasNextAvailable((int) LISTEN.toMillis(), TimeUnit.MILLISECONDS)) {
            told.add(stream.nextAvailable());
        }
        return this;
    }

    List<String> texts() {
        return told.stream().map(Notes::text).toList();
    }

    List<TrackedEventMessage<?>> events() {
        return told;
    }

    TrackingToken tokenOf(int index) {
        return told.get(index).trackingToken();
    }

    @Override
    public void close() {
        stream.close();
    }
}
