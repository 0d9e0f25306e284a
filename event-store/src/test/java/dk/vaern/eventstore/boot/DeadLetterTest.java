package dk.vaern.eventstore.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.eventstore.processing.DeadLetter;
import dk.vaern.eventstore.testing.TestDatabase;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DeadLetterTest {

    private static final TestDatabase DATABASE =
            TestDatabase.with(new ServiceSchema("incident", "vaern_incident", null, List.of()));
    private static final Set<String> FAILING = ConcurrentHashMap.newKeySet();
    private static final Queue<String> DONE = new ConcurrentLinkedQueue<>();
    private static Node node;

    /** Fails in the way that is worst for those beside it: it breaks the transaction that they are all in. */
    public static class Forward {
        private final DataSource database;

        Forward(DataSource database) {
            this.database = database;
        }

        @EventHandler
        void on(Parcel.Event event) {
            if (FAILING.contains(event.parcel())) {
                JdbcClient.create(database)
                        .sql("select 1 / 0")
                        .query(Integer.class)
                        .single();
            }
            DONE.add(event.parcel() + " " + event.getClass().getSimpleName());
        }
    }

    @BeforeAll
    static void start() {
        ForwardLater later = new ForwardLater();
        node = new Node(DATABASE, List.of(), List.of(new Policy("forward", later)));
        later.forward = new Forward(node.get(DataSource.class));
    }

    /** The policy needs the node's own pool, which is there only after the node. */
    public static class ForwardLater {
        private volatile Forward forward = new Forward(DATABASE.as("vaern_incident"));

        @EventHandler
        void on(Parcel.Event event) {
            forward.on(event);
        }
    }

    @AfterAll
    static void stop() {
        node.close();
        DATABASE.close();
    }

    @BeforeEach
    void forget() {
        node.processors().retryDeadLetters("forward");
        FAILING.clear();
        DONE.clear();
    }

    @Test
    void what_follows_of_the_same_aggregate_waits_and_the_others_go_on() {
        FAILING.add("bad");
        node.send(new Parcel.Command.HandIn("bad"));
        node.send(new Parcel.Command.HandIn("good"));
        node.send(new Parcel.Command.Scan("bad", 1));
        node.send(new Parcel.Command.Scan("good", 1));

        assertThat(node.caughtUp("forward")).isTrue();
        assertThat(DONE).containsExactly("good HandedIn", "good Scanned");
        List<DeadLetter> letters = node.processors().deadLetters("forward", 0, 10);
        assertThat(letters).hasSize(2).allMatch(letter -> letter.sequence().equals("bad"));
        assertThat(letters.getFirst().causeType()).contains("PSQLException");
        assertThat(letters.getFirst().causeMessage()).contains("22012 division by zero");
        assertThat(letters.getLast().causeType()).isNull();
        assertThat(node.processors().status("forward").deadLetters()).isEqualTo(2);
        FAILING.clear();
        assertThat(node.processors().retryDeadLetters("forward")).isEqualTo(2);
        assertThat(DONE).endsWith("bad HandedIn", "bad Scanned");
    }

    @Test
    void one_that_fails_again_stays_first_and_is_counted() {
        FAILING.add("stubborn");
        node.send(new Parcel.Command.HandIn("stubborn"));
        node.send(new Parcel.Command.Scan("stubborn", 1));
        assertThat(node.caughtUp("forward")).isTrue();

        assertThat(node.processors().retryDeadLetters("forward")).isZero();

        List<DeadLetter> letters = node.processors().deadLetters("forward", 0, 10);
        assertThat(letters.getFirst().attempts()).isEqualTo(2);
        assertThat(letters.getLast().attempts()).isZero();
        FAILING.clear();
        assertThat(node.processors()
                        .retryDeadLetter("forward", letters.getLast().id()))
                .isEqualTo(2);
        assertThat(DONE).containsExactly("stubborn HandedIn", "stubborn Scanned");
    }

    @Test
    void after_a_repair_the_sequence_goes_on_by_itself() {
        FAILING.add("repaired");
        node.send(new Parcel.Command.HandIn("repaired"));
        assertThat(node.caughtUp("forward")).isTrue();
        FAILING.clear();
        node.processors().retryDeadLetters("forward");

        node.send(new Parcel.Command.Scan("repaired", 1));

        Awaitility.await()
                .atMost(Node.BOUND)
                .untilAsserted(() -> assertThat(DONE).containsExactly("repaired HandedIn", "repaired Scanned"));
        assertThat(node.processors().deadLetters("forward", 0, 10)).isEmpty();
    }

    @Test
    void a_sequence_is_held_on_every_node_and_across_a_restart_until_it_is_repaired() {
        FAILING.add("held");
        node.send(new Parcel.Command.HandIn("held"));
        assertThat(node.caughtUp("forward")).isTrue();
        node.close();
        FAILING.clear();
        start();

        node.send(new Parcel.Command.Scan("held", 1));

        assertThat(node.caughtUp("forward")).isTrue();
        assertThat(DONE).isEmpty();
        assertThat(node.processors().status("forward").deadLetters()).isEqualTo(2);
        assertThat(node.processors().retryDeadLetters("forward")).isEqualTo(2);
        assertThat(DONE).containsExactly("held HandedIn", "held Scanned");
    }

    @Test
    void one_that_is_given_up_lets_the_next_through() {
        FAILING.add("given up");
        node.send(new Parcel.Command.HandIn("given up"));
        node.send(new Parcel.Command.Scan("given up", 1));
        assertThat(node.caughtUp("forward")).isTrue();
        DeadLetter first = node.processors().deadLetters("forward", 0, 1).getFirst();

        assertThat(node.processors().evictDeadLetter("forward", first.id())).isTrue();
        FAILING.clear();
        node.processors().retryDeadLetters("forward");

        assertThat(DONE).containsExactly("given up Scanned");
    }
}
