package dk.vaern.eventstore.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.vaern.eventstore.testing.TestDatabase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Some of a policy's events wait for none of the others. */
class ExpressTest {

    private static final int MANY = 40;

    private final TestDatabase database =
            TestDatabase.with(new ServiceSchema("incident", "vaern_incident", null, List.of()));
    private final Tell tell = new Tell();

    @AfterEach
    void end() {
        tell.blocked.countDown();
        database.close();
    }

    /** Does not get past what is not urgent. */
    public static class Tell {
        private final CountDownLatch blocked = new CountDownLatch(1);
        private final Queue<String> told = new ConcurrentLinkedQueue<>();

        @EventHandler
        void on(Parcel.Event.Lost event) throws InterruptedException {
            if (!isUrgent(event) && !blocked.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("blocked for ever");
            }
            told.add(event.parcel());
        }
    }

    private static boolean isUrgent(Parcel.Event.Lost event) {
        return event.parcel().startsWith("urgent");
    }

    private Policy ordinary() {
        return new Policy("tell", tell);
    }

    private Policy withExpress() {
        return ordinary().letting("tell-urgent", Parcel.Event.Lost.class, ExpressTest::isUrgent);
    }

    private static void lose(Node node, String parcel) {
        node.send(new Parcel.Command.HandIn(parcel));
        node.send(new Parcel.Command.Lose(parcel));
    }

    @Test
    void they_overtake_and_each_is_handled_once() {
        try (var node = new Node(database, List.of(), List.of(withExpress()))) {
            List<String> patient = IntStream.range(0, MANY)
                    .mapToObj(number -> "patient-" + number)
                    .toList();
            patient.forEach(parcel -> lose(node, parcel));
            List<String> urgent = IntStream.range(0, MANY)
                    .mapToObj(number -> "urgent-" + number)
                    .toList();
            urgent.forEach(parcel -> lose(node, parcel));

            await().atMost(Node.BOUND).until(() -> tell.told.size() == MANY);
            assertThat(tell.told).containsExactlyInAnyOrderElementsOf(urgent);

            tell.blocked.countDown();
            assertThat(node.caughtUp("tell")).isTrue();
            assertThat(node.caughtUp("tell-urgent")).isTrue();
            assertThat(tell.told).hasSize(2 * MANY).containsAll(patient).containsAll(urgent);
        }
    }

    @Test
    void they_begin_where_the_policy_had_come_to_without_them() {
        tell.blocked.countDown();
        try (var before = new Node(database, List.of(), List.of(ordinary()))) {
            lose(before, "urgent-before");
            // Parts that had nothing to do write down how far they came only now and then.
            await().atMost(Node.BOUND)
                    .until(() -> before.sql()
                                    .sql(
                                            "select min(coalesce(position, 0)) from incident.token where processor = 'tell'")
                                    .query(Long.class)
                                    .single()
                            == before.reader().head());
        }
        try (var nobody = new Node(database, List.of(), List.of())) {
            lose(nobody, "urgent-between");
        }
        try (var since = new Node(database, List.of(), List.of(withExpress()))) {
            lose(since, "urgent-since");
            assertThat(since.caughtUp("tell")).isTrue();
            assertThat(since.caughtUp("tell-urgent")).isTrue();
            assertThat(tell.told).containsExactlyInAnyOrder("urgent-before", "urgent-between", "urgent-since");
        }
    }
}
