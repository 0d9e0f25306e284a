package dk.vaern.eventstore.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.eventstore.monitoring.ProcessorsHealth;
import dk.vaern.eventstore.monitoring.RecordHealth;
import dk.vaern.eventstore.testing.FaultyLine;
import dk.vaern.eventstore.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** What a node says of itself when it is well, and when it is not. */
class HealthTest {

    /** The role's limit for who does nothing in an open transaction, and some time for what follows. */
    private static final Duration LONGEST_HOLD_UP = Duration.ofSeconds(15 + 5);

    private final TestDatabase database =
            TestDatabase.with(new ServiceSchema("incident", "vaern_incident", null, List.of()));
    private final FaultyLine line = FaultyLine.to(database.port());
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private Node node;

    /** Cannot handle what has to do with certain parcels. */
    public static class Picky {
        private final Set<String> failing;

        Picky(Set<String> failing) {
            this.failing = failing;
        }

        @EventHandler
        void on(Parcel.Event event) {
            if (failing.contains(event.parcel())) {
                throw new IllegalStateException("cannot handle " + event.parcel());
            }
        }
    }

    @BeforeEach
    void start() {
        PGSimpleDataSource throughLine = database.as("vaern_incident");
        throughLine.setPortNumbers(new int[] {line.port()});
        node = new Node(
                throughLine,
                Parcel.NAMES,
                List.of(new Projection("list", new Picky(failing))),
                List.of(new Policy("forward", new Picky(failing))));
        node.send(new Parcel.Command.HandIn("first"));
        assertThat(node.caughtUp("list")).isTrue();
        assertThat(node.caughtUp("forward")).isTrue();
    }

    @AfterEach
    void stop() {
        node.close();
        line.close();
        database.close();
    }

    @Test
    void a_node_at_work_is_up_and_says_how_far_it_is() {
        assertThat(statusOf(RecordHealth.class)).isEqualTo("UP");
        assertThat(record().getDetails())
                .containsEntry("finalPosition", 1L)
                .containsEntry("settings", List.of())
                .hasEntrySatisfying(
                        "fenceAgeMillis", age -> assertThat((long) age).isLessThan(1_000));
        assertThat(statusOf(ProcessorsHealth.class)).isEqualTo("UP");
        assertThat(detailsOf("list"))
                .containsEntry("kind", "PROJECTION")
                .containsEntry("position", 1L)
                .containsEntry("lag", 0L)
                .containsEntry("rebuilding", false)
                .containsEntry("deadLetters", 0L)
                .containsEntry("stopped", false);
        assertThat(detailsOf("forward")).containsEntry("kind", "POLICY");
    }

    @Test
    void a_stopped_projection_and_a_dead_letter_degrade_the_node_until_they_are_repaired() {
        failing.add("poison");
        node.send(new Parcel.Command.HandIn("poison"));
        assertThat(node.caughtUp("forward")).isTrue();
        await(() -> Boolean.TRUE.equals(detailsOf("list").get("stopped")));

        assertThat(statusOf(ProcessorsHealth.class)).isEqualTo("DEGRADED");
        assertThat(detailsOf("list")).containsEntry("lag", 1L).containsEntry("position", 1L);
        assertThat(detailsOf("forward")).containsEntry("deadLetters", 1L).containsEntry("stopped", false);
        assertThat(node.processors().status("list").error())
                .endsWith("Exception")
                .doesNotContain("cannot handle poison");
        assertThat(statusOf(RecordHealth.class)).isEqualTo("UP");

        failing.clear();
        node.processors().retryDeadLetters("forward");
        await(() -> statusOf(ProcessorsHealth.class).equals("UP"));
    }

    /** A service's own forgotten transaction, which has a place in the record and does not commit. */
    @Test
    void a_writer_that_hangs_is_shown_and_holds_the_readers_up_for_a_bounded_time() throws SQLException {
        try (Connection hanging = database.as("vaern_incident").getConnection();
                Statement statement = hanging.createStatement()) {
            hanging.setAutoCommit(false);
            statement.execute("""
                    insert into record.domain_event (position, sequence, recorded_at, revision, aggregate_type, aggregate_id,
                        event_id, stored_name, metadata, payload)
                    select nextval('record.domain_event_position'), 0, now(), 1, 'Parcel', 'hanging', 'h', 'parcel.lost',
                        '{}', '{}'
                    """);
            long start = System.nanoTime();
            node.send(new Parcel.Command.HandIn("behind"));
            long behind = node.reader().head();

            await(() -> statusOf(RecordHealth.class).equals("DEGRADED"));
            assertThat(record().getDetails())
                    .hasEntrySatisfying(
                            "fenceAgeMillis", age -> assertThat((long) age).isGreaterThanOrEqualTo(5_000));
            assertThat(node.processors().awaitPosition("list", behind, LONGEST_HOLD_UP))
                    .isTrue();

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST_HOLD_UP);
            await(() -> statusOf(RecordHealth.class).equals("UP"));
            assertThat(node.reader().version("hanging")).isZero();
        }
    }

    @Test
    void a_database_that_is_away_is_down_and_back_is_up() {
        line.cut();
        await(() -> "the database does not answer".equals(record().getDetails().get("why")));
        assertThat(statusOf(RecordHealth.class)).isEqualTo("DOWN");
        assertThat(statusOf(ProcessorsHealth.class)).isEqualTo("DOWN");

        line.mend();

        await(() -> statusOf(RecordHealth.class).equals("UP"));
        await(() -> statusOf(ProcessorsHealth.class).equals("UP"));
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Node.BOUND)
                .pollInterval(Duration.ofMillis(100))
                .until(condition);
    }

    private Health record() {
        return node.get(RecordHealth.class).health();
    }

    private String statusOf(Class<? extends AbstractHealthIndicator> indicator) {
        return node.get(indicator).health().getStatus().getCode();
    }

    @SuppressWarnings("unchecked") // so it was put there
    private Map<String, Object> detailsOf(String processor) {
        return (Map<String, Object>) Objects.requireNonNull(
                node.get(ProcessorsHealth.class).health().getDetails().get(processor));
    }
}
