package dk.vaern.eventstore.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.vaern.eventstore.StoredEvent;
import dk.vaern.eventstore.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ServiceOnTheStoreTest {

    private static final TestDatabase DATABASE =
            TestDatabase.with(new ServiceSchema("incident", "vaern_incident", null, List.of()));
    private static final Queue<String> TOLD = new ConcurrentLinkedQueue<>();

    private static Node node;
    private static Node other;

    @BeforeAll
    static void start() throws SQLException {
        try (Connection connection = DATABASE.asOwner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(ScanCount.TABLE);
        }
        node = start(DATABASE);
        other = start(DATABASE);
    }

    private static Node start(TestDatabase database) {
        return new Node(
                database,
                List.of(new Projection("scans", new ScanCount(database.as("vaern_incident")))),
                List.of(new Policy("tell", new Tell())));
    }

    @AfterAll
    static void stop() {
        other.close();
        node.close();
        DATABASE.close();
    }

    /** A policy of the tests' own. */
    public static class Tell {
        @EventHandler
        void on(Parcel.Event.Lost event) {
            TOLD.add(event.parcel());
        }
    }

    @Nested
    class A_command {

        @Test
        void answers_with_the_new_version() {
            assertThat(node.send(new Parcel.Command.HandIn("v"))).isEqualTo(1);
            assertThat(node.send(new Parcel.Command.Scan("v", 7))).isEqualTo(2);
            assertThat(other.send(new Parcel.Command.Scan("v", 8))).isEqualTo(3);
            assertThat(node.send(new Parcel.Command.LookAt("v"))).isEqualTo(3);
        }

        @Test
        void gives_its_metadata_to_its_events() {
            node.send(new Parcel.Command.HandIn("m"));

            assertThat(node.reader().byAggregate("m", 0))
                    .singleElement()
                    .extracting(StoredEvent::metadata)
                    .satisfies(metadata ->
                            assertThat(metadata).containsEntry("actor", "kim").containsEntry("correlation", "route-m"));
        }

        @Test
        void that_is_refused_says_so_in_the_rules_own_words_and_stores_nothing() {
            node.send(new Parcel.Command.HandIn("r"));
            other.send(new Parcel.Command.Lose("r"));

            assertThatThrownBy(() -> node.send(new Parcel.Command.Scan("r", 1)))
                    .isInstanceOf(Parcel.Refused.class)
                    .hasMessage("it is lost");
            assertThat(node.reader().version("r")).isEqualTo(2);
        }
    }

    @Test
    void two_nodes_racing_on_one_aggregate_both_get_their_turn() throws Exception {
        node.send(new Parcel.Command.HandIn("raced"));
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Long>> answers = IntStream.range(0, 200)
                    .mapToObj(i ->
                            threads.submit(() -> (i % 2 == 0 ? node : other).send(new Parcel.Command.Scan("raced", i))))
                    .toList();
            List<Long> versions = new java.util.ArrayList<>();
            for (Future<Long> answer : answers) {
                versions.add(answer.get());
            }

            assertThat(versions)
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.iterate(2L, v -> v + 1).limit(200).toList());
        }
    }

    @Test
    void a_projection_sees_everything_and_one_policy_is_told_once() {
        node.send(new Parcel.Command.HandIn("seen"));
        other.send(new Parcel.Command.Scan("seen", 1));
        node.send(new Parcel.Command.Lose("seen"));

        assertThat(node.caughtUp("scans")).isTrue();
        assertThat(scans("seen")).isEqualTo(1);
        Awaitility.await().atMost(Node.BOUND).until(() -> TOLD.contains("seen"));
        assertThat(node.caughtUp("tell")).isTrue();
        assertThat(TOLD.stream().filter("seen"::equals)).hasSize(1);
    }

    @Test
    void a_projection_is_rebuilt_while_commands_go_on() throws Exception {
        node.send(new Parcel.Command.HandIn("rebuilt"));
        try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
            Future<?> writing = threads.submit(() -> IntStream.range(0, 300)
                    .forEach(i -> (i % 2 == 0 ? node : other).send(new Parcel.Command.Scan("rebuilt", i))));
            node.processors().rebuild("scans");
            other.processors().rebuild("scans");
            writing.get();
        }

        assertThat(node.caughtUp("scans")).isTrue();
        assertThat(scans("rebuilt")).isEqualTo(300);
        assertThat(node.sql().sql("""
                            select count(*) from record.domain_event e where stored_name = 'parcel.scanned'
                            and not exists (select from incident.scan_count c where c.parcel = e.aggregate_id)""").query(Long.class).single()).isZero();
    }

    @Test
    void a_policy_is_never_rebuilt() {
        assertThatThrownBy(() -> node.processors().rebuild("tell")).isInstanceOf(IllegalArgumentException.class);
    }

    private static int scans(String parcel) {
        return node.sql()
                .sql("select scans from incident.scan_count where parcel = ?")
                .param(parcel)
                .query(Integer.class)
                .single();
    }
}
