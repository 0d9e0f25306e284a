package dk.vaern.eventstore.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.eventstore.LostRaceException;
import dk.vaern.eventstore.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.axonframework.commandhandling.CommandBus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two nodes race on one aggregate ten thousand times, some of them at the same time on different ones. */
class RaceTest {

    private static final int AGGREGATES = 2;
    private static final int RACES_EACH = 5_000;

    private static final TestDatabase DATABASE =
            TestDatabase.with(new ServiceSchema("incident", "vaern_incident", null, List.of()));
    private static final AtomicLong ATTEMPTS = new AtomicLong();
    private static Node node;
    private static Node other;

    @BeforeAll
    static void start() {
        node = new Node(DATABASE, List.of(), List.of());
        other = new Node(DATABASE, List.of(), List.of());
        for (Node each : List.of(node, other)) {
            each.get(CommandBus.class).registerDispatchInterceptor(messages -> (index, message) -> {
                ATTEMPTS.incrementAndGet();
                return message;
            });
        }
    }

    @AfterAll
    static void stop() {
        node.close();
        other.close();
        DATABASE.close();
    }

    @Test
    void one_wins_and_the_other_gets_its_turn_or_is_told_of_the_conflict_and_the_version() throws Exception {
        Queue<Long> conflicts = new ConcurrentLinkedQueue<>();
        int sent = 2 * AGGREGATES * RACES_EACH;
        try (ExecutorService threads = Executors.newFixedThreadPool(2 * AGGREGATES)) {
            List<Future<List<Long>>> racers = new ArrayList<>();
            for (int aggregate = 0; aggregate < AGGREGATES; aggregate++) {
                CyclicBarrier start = new CyclicBarrier(2);
                String parcel = "raced-" + aggregate;
                racers.add(threads.submit(() -> race(node, start, parcel, conflicts)));
                racers.add(threads.submit(() -> race(other, start, parcel, conflicts)));
            }
            assertThat(racers).allSatisfy(racer -> assertThat(racer).succeedsWithin(Duration.ofMinutes(2)));
            for (int pair = 0; pair < racers.size(); pair += 2) {
                List<Long> versions = new ArrayList<>(racers.get(pair).get());
                versions.addAll(racers.get(pair + 1).get());
                // Each was given a version of its own, and none is missing.
                assertThat(versions)
                        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, versions.size())
                                .boxed()
                                .toList());
            }
        }
        long retries = ATTEMPTS.get() - sent;
        System.out.printf("%d races: %d retries, %d conflicts answered%n", sent / 2, retries, conflicts.size());
        assertThat(retries).as("there were races at all").isGreaterThan(sent / 20);
        assertThat(conflicts.size()).as("retrying helps").isLessThan(sent / 100);
    }

    /** Any other exception ends the race, and with it the test. */
    private static List<Long> race(Node node, CyclicBarrier start, String parcel, Queue<Long> conflicts)
            throws Exception {
        List<Long> versions = new ArrayList<>();
        for (int race = 0; race < RACES_EACH; race++) {
            start.await(Node.BOUND.toSeconds(), TimeUnit.SECONDS);
            try {
                versions.add(node.send(new Parcel.Command.Scan(parcel, race)));
            } catch (LostRaceException e) {
                assertThat(e.aggregateId()).isEqualTo(parcel);
                assertThat(e.currentVersion()).isPositive();
                conflicts.add(e.currentVersion());
            }
        }
        return versions;
    }
}
