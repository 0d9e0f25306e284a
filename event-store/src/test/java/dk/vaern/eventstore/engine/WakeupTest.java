package dk.vaern.eventstore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dk.vaern.eventstore.boot.ServiceSchema;
import dk.vaern.eventstore.engine.PostgresEventStore.Following;
import dk.vaern.eventstore.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes that look for new events once an hour: what they see sooner they were told of. */
class WakeupTest {

    private static final int BOUND_SECONDS = 10;
    private static final Following ONCE_AN_HOUR = new Following(Duration.ofHours(1), Duration.ofMillis(5));

    private final TestDatabase database =
            TestDatabase.with(new ServiceSchema("incident", "vaern_incident", null, List.of()));
    private final HikariDataSource pool = new HikariDataSource();
    private PostgresEventStore node;
    private PostgresEventStore other;

    @BeforeEach
    void start() throws InterruptedException {
        pool.setDataSource(database.as("vaern_incident"));
        node = PostgresEventStore.on(pool, Parcels.messages(), ONCE_AN_HOUR);
        other = PostgresEventStore.on(pool, Parcels.messages(), ONCE_AN_HOUR);
        node.start();
        other.start();
        node.publish(Parcels.scanned("first", 0));
        try (BlockingStream<TrackedEventMessage<?>> stream = other.openStream(null)) {
            // The other node listens from the moment on that it has seen this.
            assertThat(stream.hasNextAvailable(BOUND_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
    }

    @AfterEach
    void stop() {
        node.close();
        other.close();
        pool.close();
        database.close();
    }

    @Test
    void what_is_stored_is_seen_on_every_node_at_once() throws InterruptedException {
        try (BlockingStream<TrackedEventMessage<?>> here = node.openStream(null);
                BlockingStream<TrackedEventMessage<?>> there = other.openStream(null)) {
            here.nextAvailable();
            there.nextAvailable();
            for (int i = 0; i < 20; i++) {
                node.publish(Parcels.scanned("told", i));
                for (BlockingStream<TrackedEventMessage<?>> stream : List.of(here, there)) {
                    assertThat(stream.hasNextAvailable(BOUND_SECONDS, TimeUnit.SECONDS))
                            .isTrue();
                    assertThat(stream.nextAvailable().getPayload()).isEqualTo(new Parcels.Scanned("told", i));
                }
            }
        }
    }

    @Test
    void a_stream_calls_back_when_there_is_something() throws InterruptedException {
        try (BlockingStream<TrackedEventMessage<?>> stream = other.openStream(other.createHeadToken())) {
            Signal called = new Signal();
            assertThat(stream.setOnAvailableCallback(called::raise)).isTrue();

            node.publish(Parcels.scanned("called", 0));

            assertThat(called.await(Duration.ofSeconds(BOUND_SECONDS))).isTrue();
            assertThat(stream.hasNextAvailable()).isTrue();
        }
    }

    @Test
    void a_stream_that_is_far_behind_reads_everything_from_the_database() throws InterruptedException {
        node.engine().appendEvents(Parcels.scans("many", 0, 6_000));
        node.publish(Parcels.scanned("last", 0));
        try (BlockingStream<TrackedEventMessage<?>> stream = other.openStream(null)) {
            int seen = 0;
            while (seen < 6_002 && stream.hasNextAvailable(BOUND_SECONDS, TimeUnit.SECONDS)) {
                assertThat(stream.nextAvailable().trackingToken().position()).hasValue(++seen);
            }
            assertThat(seen).isEqualTo(6_002);
        }
    }
}
