package dk.vaern.eventstore.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.eventstore.monitoring.StoreMeters;
import dk.vaern.eventstore.testing.FaultyLine;
import dk.vaern.eventstore.testing.TestDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What is measured, and that measuring does no harm while the database is away. */
class MetersTest {

    private final TestDatabase database =
            TestDatabase.with(new ServiceSchema("incident", "vaern_incident", null, List.of()));
    private final FaultyLine line = FaultyLine.to(database.port());
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private Node node;

    @BeforeEach
    void start() {
        PGSimpleDataSource throughLine = database.as("vaern_incident");
        throughLine.setPortNumbers(new int[] {line.port()});
        node = new Node(
                throughLine,
                Parcel.NAMES,
                List.of(new Projection("list", new HealthTest.Picky(failing))),
                List.of(new Policy("forward", new HealthTest.Picky(failing))));
        node.get(StoreMeters.class).bindTo(registry);
    }

    @AfterEach
    void stop() {
        node.close();
        line.close();
        database.close();
    }

    @Test
    void lag_stops_and_dead_letters_are_measured_for_each_processor() {
        node.send(new Parcel.Command.HandIn("first"));
        failing.add("poison");
        node.send(new Parcel.Command.HandIn("poison"));
        node.send(new Parcel.Command.Scan("poison", 1));

        await("vaern.record.final.position", "", 3);
        await("vaern.processor.lag.events", "list", 2);
        await("vaern.processor.stopped", "list", 1);
        await("vaern.processor.dead.letters", "forward", 2);
        assertThat(value("vaern.processor.stopped", "forward")).isZero();
        assertThat(value("vaern.processor.dead.letters", "list")).isZero();
        assertThat(value("vaern.processor.lag.seconds", "list")).isBetween(0.0, 60.0);
        assertThat(value("vaern.record.failing", "")).isZero();

        failing.clear();

        await("vaern.processor.lag.events", "list", 0);
        await("vaern.processor.stopped", "list", 0);
        assertThat(value("vaern.processor.lag.seconds", "list")).isZero();
    }

    /** Who collects measurements waits for all of them; a wait for each one would be minutes. */
    @Test
    void a_database_that_is_away_is_asked_once_and_what_it_would_say_is_not_known() {
        line.cut();
        await("vaern.record.failing", "", 1);
        Awaitility.await().atMost(Node.BOUND).until(() -> Double.isNaN(value("vaern.processor.lag.events", "list")));
        long start = System.nanoTime();

        for (String processor : List.of("list", "forward")) {
            assertThat(value("vaern.processor.lag.events", processor)).isNaN();
            assertThat(value("vaern.processor.lag.seconds", processor)).isNaN();
            assertThat(value("vaern.processor.dead.letters", processor)).isNaN();
            assertThat(value("vaern.processor.stopped", processor)).isNaN();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }

    private void await(String meter, String processor, double expected) {
        Awaitility.await()
                .atMost(Node.BOUND)
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(value(meter, processor)).isEqualTo(expected));
    }

    private double value(String meter, String processor) {
        var search = registry.get(meter);
        Gauge gauge = processor.isEmpty()
                ? search.gauge()
                : search.tag("processor", processor).gauge();
        return gauge.value();
    }
}
