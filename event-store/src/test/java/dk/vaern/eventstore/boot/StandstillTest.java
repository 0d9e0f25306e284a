package dk.vaern.eventstore.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.eventstore.LostRaceException;
import dk.vaern.eventstore.engine.PostgresEventStore;
import dk.vaern.eventstore.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What stops a processor for a moment does not stop it for ever. */
class StandstillTest {

    private final TestDatabase database =
            TestDatabase.with(new ServiceSchema("incident", "vaern_incident", null, List.of()));

    @AfterEach
    void drop() {
        database.close();
    }

    /** Stands still at the parcel that is called slow. */
    public static class Slow {
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);
        private final Queue<String> told = new ConcurrentLinkedQueue<>();

        @EventHandler
        void on(Parcel.Event.HandedIn event) throws InterruptedException {
            if (event.parcel().equals("slow")) {
                reached.countDown();
                assertThat(goOn.await(Node.BOUND.toSeconds(), TimeUnit.SECONDS)).isTrue();
            }
            told.add(event.parcel());
        }
    }

    /** Only who follows the record is in trouble: it may not know the sequence's value for a while. */
    @Test
    void an_outage_that_is_over_before_a_batch_is() throws Exception {
        Slow slow = new Slow();
        try (Node node = new Node(database, List.of(new Projection("slow", slow)), List.of())) {
            PostgresEventStore store = node.get(PostgresEventStore.class);
            node.send(new Parcel.Command.HandIn("slow"));
            assertThat(slow.reached.await(Node.BOUND.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            execute("revoke all on sequence record.domain_event_position from vaern_service");
            Awaitility.await().atMost(Node.BOUND).until(store::isFailing);
            execute("grant usage on sequence record.domain_event_position to vaern_service");
            Awaitility.await().atMost(Node.BOUND).until(() -> !store.isFailing());
            // What is final now became so after all were told that it is over.
            node.send(new Parcel.Command.HandIn("after"));
            Awaitility.await()
                    .atMost(Node.BOUND)
                    .until(() -> store.finalPosition() >= node.reader().head());

            slow.goOn.countDown();

            assertThat(node.caughtUp("slow")).isTrue();
            assertThat(slow.told).contains("after");
        }
    }

    /** Fails the first time, as it is told to. */
    public static class Failing {
        private final AtomicBoolean failed = new AtomicBoolean();
        private final Throwable failure;
        private final Queue<String> told = new ConcurrentLinkedQueue<>();

        Failing(Throwable failure) {
            this.failure = failure;
        }

        @EventHandler
        void on(Parcel.Event.HandedIn event) throws Throwable {
            if (failed.compareAndSet(false, true)) {
                throw failure;
            }
            told.add(event.parcel());
        }
    }

    @Test
    void an_error_in_a_projection() {
        Failing failing = new Failing(new NoClassDefFoundError("for once"));
        try (Node node = new Node(database, List.of(new Projection("failing", failing)), List.of())) {
            node.send(new Parcel.Command.HandIn("p"));

            assertThat(node.caughtUp("failing")).isTrue();
            assertThat(failing.told).containsExactly("p");
        }
    }

    @Test
    void a_race_that_a_policy_lost_and_wins_the_next_time() {
        Failing failing = new Failing(new LostRaceException("p", 1, new IllegalStateException("others were faster")));
        try (Node node = new Node(database, List.of(), List.of(new Policy("failing", failing)))) {
            node.send(new Parcel.Command.HandIn("p"));

            assertThat(node.caughtUp("failing")).isTrue();
            assertThat(node.processors().deadLetters("failing", 0, 10)).isEmpty();
            assertThat(failing.told).containsExactly("p");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.asOwner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
