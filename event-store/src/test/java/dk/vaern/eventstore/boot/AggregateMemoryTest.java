package dk.vaern.eventstore.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.vaern.eventstore.testing.TestDatabase;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a node remembers of aggregates, and that it never answers from it what is no longer so. */
class AggregateMemoryTest {

    private static final TestDatabase DATABASE =
            TestDatabase.with(new ServiceSchema("incident", "vaern_incident", null, List.of()));
    private static Node node;
    private static Node other;

    @BeforeAll
    static void start() {
        node = new Node(DATABASE, List.of(), List.of());
        other = new Node(DATABASE, List.of(), List.of());
    }

    @AfterAll
    static void stop() {
        node.close();
        other.close();
        DATABASE.close();
    }

    @Nested
    class An_answer_without_events {

        @Test
        void is_given_on_what_another_node_has_stored_a_moment_ago() {
            for (int i = 0; i < 60; i++) {
                String parcel = "look-" + i;
                node.send(new Parcel.Command.HandIn(parcel));
                other.send(new Parcel.Command.Scan(parcel, 1));

                assertThat(node.send(new Parcel.Command.LookAt(parcel))).isEqualTo(2);
            }
        }

        @Test
        void is_not_a_refusal_that_no_longer_holds_nor_an_acceptance_that_no_longer_does() {
            for (int i = 0; i < 60; i++) {
                String parcel = "lost-" + i;
                node.send(new Parcel.Command.HandIn(parcel));
                node.send(new Parcel.Command.Lose(parcel));
                other.send(new Parcel.Command.Find(parcel));

                assertThat(node.send(new Parcel.Command.Scan(parcel, 1))).isEqualTo(4);
            }
        }
    }

    @Test
    void a_refusal_leaves_nothing_behind_in_memory() {
        node.send(new Parcel.Command.HandIn("half"));

        assertThatThrownBy(() -> node.send(new Parcel.Command.ScanThenFail("half")))
                .isInstanceOf(Parcel.Refused.class);

        assertThat(node.send(new Parcel.Command.Scan("half", 1))).isEqualTo(2);
        assertThat(node.reader().byAggregate("half", 0)).hasSize(2);
    }

    @Test
    void a_long_history_is_loaded_from_its_snapshot_and_its_events_stay_whole() {
        node.send(new Parcel.Command.HandIn("long"));
        IntStream.range(0, 50).forEach(i -> node.send(new Parcel.Command.Scan("long", i)));

        Awaitility.await().atMost(Node.BOUND).until(() -> snapshots("long") >= 2);
        try (Node fresh = new Node(DATABASE, List.of(), List.of())) {
            assertThat(fresh.send(new Parcel.Command.Scan("long", 51))).isEqualTo(52);
            assertThat(fresh.reader().byAggregate("long", 0)).hasSize(52);
        }
    }

    private static long snapshots(String parcel) {
        return node.sql()
                .sql("select count(*) from record.snapshot where aggregate_id = ?")
                .param(parcel)
                .query(Long.class)
                .single();
    }
}
