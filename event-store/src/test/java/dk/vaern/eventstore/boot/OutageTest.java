package dk.vaern.eventstore.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.vaern.eventstore.StoreUnavailableException;
import dk.vaern.eventstore.monitoring.RecordHealth;
import dk.vaern.eventstore.testing.FaultyLine;
import dk.vaern.eventstore.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessResourceFailureException;

class OutageTest {

    private final TestDatabase database =
            TestDatabase.with(new ServiceSchema("incident", "vaern_incident", null, List.of()));
    private final FaultyLine line = FaultyLine.to(database.port());
    private final Told told = new Told();
    private Node node;

    /** Remembers what it is told. */
    public static class Told {
        private final Queue<String> parcels = new ConcurrentLinkedQueue<>();

        @EventHandler
        void on(Parcel.Event.HandedIn event) {
            parcels.add(event.parcel());
        }
    }

    @BeforeEach
    void start() {
        PGSimpleDataSource throughLine = database.as("vaern_incident");
        throughLine.setPortNumbers(new int[] {line.port()});
        throughLine.setConnectTimeout(2);
        throughLine.setSocketTimeout(4);
        node = new Node(throughLine, Parcel.NAMES, List.of(new Projection("told", told)), List.of());
        node.send(new Parcel.Command.HandIn("before"));
        assertThat(node.caughtUp("told")).isTrue();
    }

    @AfterEach
    void stop() {
        node.close();
        line.close();
        database.close();
    }

    @Test
    void a_database_that_is_away_is_said_quickly_and_everything_moves_again_when_it_is_back() {
        line.cut();
        Instant asked = Instant.now();
        assertThatThrownBy(() -> node.send(new Parcel.Command.HandIn("during")))
                .isInstanceOf(StoreUnavailableException.class);
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(5));
        // Long enough for every part to have met the outage.
        Awaitility.await()
                .atMost(Node.BOUND)
                .until(() -> node.get(dk.vaern.eventstore.engine.PostgresEventStore.class)
                        .isFailing());

        line.mend();

        goesOnWithin(Duration.ofSeconds(10));
    }

    @Test
    void a_line_that_falls_silent_ends_in_the_same_way() {
        line.fallSilent();
        assertThatThrownBy(() -> node.send(new Parcel.Command.HandIn("during")))
                .isInstanceOf(StoreUnavailableException.class);

        line.cut();
        line.mend();

        goesOnWithin(Duration.ofSeconds(10));
    }

    /** Nothing is refused and nothing comes back, as when a firewall has forgotten the connection. */
    @Test
    void a_line_that_stays_silent_keeps_nobody_waiting_for_ever() {
        line.fallSilent();

        for (ThrowingCallable request : List.<ThrowingCallable>of(
                () -> node.send(new Parcel.Command.HandIn("during")),
                () -> node.reader().byAggregate("before", 0),
                () -> node.processors().all())) {
            Instant asked = Instant.now();
            assertThatThrownBy(request)
                    .isInstanceOfAny(StoreUnavailableException.class, DataAccessResourceFailureException.class);
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(12));
        }
        Awaitility.await()
                .atMost(Node.BOUND)
                .until(() -> node.get(RecordHealth.class)
                        .health()
                        .getStatus()
                        .getCode()
                        .equals("DOWN"));
        line.mend();

        goesOnWithin(Duration.ofSeconds(10));
    }

    private void goesOnWithin(Duration bound) {
        Awaitility.await()
                .atMost(bound)
                .ignoreExceptions()
                .until(() -> node.send(new Parcel.Command.HandIn("after")) > 0);
        Awaitility.await().atMost(bound).until(() -> told.parcels.contains("after"));
    }
}
