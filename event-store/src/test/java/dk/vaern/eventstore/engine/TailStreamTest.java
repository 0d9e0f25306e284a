package dk.vaern.eventstore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dk.vaern.eventstore.boot.ServiceSchema;
import dk.vaern.eventstore.engine.PostgresEventStore.Following;
import dk.vaern.eventstore.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Axon's coordinator lets the next of its threads in, and then asks the stream once more whether there is something to
 * read: two threads are in it at once.
 */
class TailStreamTest {

    private static final int EVENTS = 3_000;
    private static final int BOUND_SECONDS = 20;
    private static final Following AT_ONCE = new Following(Duration.ofSeconds(1), Duration.ofMillis(5));

    private final TestDatabase database =
            TestDatabase.with(new ServiceSchema("incident", "vaern_incident", null, List.of()));
    private final HikariDataSource pool = new HikariDataSource();
    private final AtomicBoolean over = new AtomicBoolean();

    @AfterEach
    void stop() {
        pool.close();
        database.close();
    }

    @Test
    void gives_every_event_to_the_one_who_reads_while_others_only_ask() throws InterruptedException {
        pool.setDataSource(database.as("vaern_incident"));
        try (PostgresEventStore store = PostgresEventStore.on(pool, Parcels.messages(), AT_ONCE)) {
            store.start();
            try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(null)) {
                List<Thread> others = List.of(
                        Thread.ofPlatform().start(() -> asks(stream)),
                        Thread.ofPlatform().start(() -> asks(stream)),
                        Thread.ofPlatform().start(() -> publishes(store)));
                List<Long> read = new ArrayList<>();
                while (read.size() < EVENTS && stream.hasNextAvailable(BOUND_SECONDS, TimeUnit.SECONDS)) {
                    read.add(stream.nextAvailable().trackingToken().position().orElseThrow());
                }
                over.set(true);
                for (Thread other : others) {
                    other.join();
                }
                assertThat(read)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, EVENTS).boxed().toList());
            }
        }
    }

    private void asks(BlockingStream<TrackedEventMessage<?>> stream) {
        while (!over.get()) {
            stream.hasNextAvailable();
        }
    }

    private static void publishes(PostgresEventStore store) {
        for (int i = 0; i < EVENTS; i++) {
            store.publish(Parcels.scanned("asked-for", i));
        }
    }
}
