package dk.vaern.eventstore.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dk.vaern.eventstore.StoreUnavailableException;
import dk.vaern.eventstore.boot.ServiceSchema;
import dk.vaern.eventstore.testing.FaultyLine;
import dk.vaern.eventstore.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class GroupCommitTest {

    private static final TestDatabase DATABASE =
            TestDatabase.with(new ServiceSchema("incident", "vaern_incident", null, List.of()));
    private static final Duration BOUND = Duration.ofSeconds(20);

    private static final HikariDataSource POOL = new HikariDataSource();

    static {
        POOL.setDataSource(DATABASE.as("vaern_incident"));
    }

    private final PostgresEventStorageEngine engine = new PostgresEventStorageEngine(POOL, Parcels.messages());

    @AfterAll
    static void drop() {
        POOL.close();
        DATABASE.close();
    }

    @Nested
    class A_batch {

        private final BatchWriter writer = new BatchWriter(new Sessions(POOL), BOUND);

        @Test
        void in_which_some_places_are_taken_stores_all_the_others() {
            Set<Integer> taken = new TreeSet<>(Set.of(0, 17, 18, 40, 63));
            taken.forEach(i -> engine.appendEvents(Parcels.scanned("batch-" + i, 0)));
            List<Append> batch = IntStream.range(0, 64)
                    .mapToObj(i -> append("batch-" + i, 0, 3))
                    .toList();

            writer.write(batch);

            Set<Integer> failed = new TreeSet<>();
            for (int i = 0; i < batch.size(); i++) {
                try {
                    batch.get(i).result();
                    assertThat(engine.lastSequenceNumberFor("batch-" + i)).contains(2L);
                } catch (LostPlaceException e) {
                    assertThat(e.aggregateId()).isEqualTo("batch-" + i);
                    failed.add(i);
                }
            }
            assertThat(failed).isEqualTo(taken);
        }

        @Test
        void in_which_two_want_the_same_place_gives_it_to_the_first() {
            Append first = append("twice", 0, 1);
            Append second = append("twice", 0, 1);

            writer.write(List.of(first, second));

            first.result();
            assertThatThrownBy(second::result).isInstanceOf(LostPlaceException.class);
        }

        @Test
        void with_text_that_cannot_be_kept_fails_only_who_brought_it() {
            Append odd = append("odd\u0000", 0, 1);
            Append even = append("even", 0, 1);

            writer.write(List.of(odd, even));

            even.result();
            assertThatThrownBy(odd::result).isInstanceOf(EventStoreException.class);
        }

        private static Append append(String parcel, int from, int count) {
            return new Append(Parcels.scans(parcel, from, count).stream()
                    .map(Parcels.messages()::row)
                    .toList());
        }
    }

    @Test
    void many_callers_at_once_all_get_their_events_stored_once_and_in_order() throws Exception {
        int callers = 32;
        int each = 60;
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<Future<?>> futures = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                String parcel = "caller-" + caller;
                futures.add(threads.submit(() ->
                        IntStream.range(0, each).forEach(i -> engine.appendEvents(Parcels.scans(parcel, i * 2, 2)))));
            }
            for (Future<?> future : futures) {
                future.get();
            }
        }
        for (int caller = 0; caller < callers; caller++) {
            assertThat(engine.readEvents("caller-" + caller).asStream()).hasSize(each * 2);
        }
    }

    @Test
    void of_two_nodes_that_race_for_a_place_one_gets_it_and_the_other_is_told() throws Exception {
        PostgresEventStorageEngine other = new PostgresEventStorageEngine(POOL, Parcels.messages());
        int races = 2_500;
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Integer> one = threads.submit(() -> race(engine, start, races));
            Future<Integer> two = threads.submit(() -> race(other, start, races));

            assertThat(one.get() + two.get()).isEqualTo(races);
        }
        assertThat(engine.lastSequenceNumberFor("raced")).contains(races - 1L);
    }

    private static int race(PostgresEventStorageEngine node, CyclicBarrier start, int races) throws Exception {
        int won = 0;
        for (int i = 0; i < races; i++) {
            start.await();
            try {
                node.appendEvents(Parcels.scanned("raced", i));
                won++;
            } catch (LostPlaceException e) {
                assertThat(e.aggregateId()).isEqualTo("raced");
            }
        }
        return won;
    }

    @Nested
    class A_connection_that_is_lost {

        private final FaultyLine line = FaultyLine.to(DATABASE.port());

        private PostgresEventStorageEngine throughLine(int socketTimeout) {
            PGSimpleDataSource source = DATABASE.as("vaern_incident");
            source.setPortNumbers(new int[] {line.port()});
            source.setSocketTimeout(socketTimeout);
            source.setConnectTimeout(1);
            return new PostgresEventStorageEngine(source, Parcels.messages());
        }

        @Test
        void after_the_events_were_stored_is_not_taken_for_a_lost_race() throws Exception {
            PostgresEventStorageEngine node = throughLine(15);
            try (ExecutorService threads = Executors.newFixedThreadPool(1);
                    Connection inTheWay = DATABASE.as("vaern_incident").getConnection()) {
                inTheWay.setAutoCommit(false);
                EventWriter.add(inTheWay, List.of(Parcels.messages().row(Parcels.scanned("kept", 2))));
                Future<?> append = threads.submit(() -> node.appendEvents(Parcels.scans("kept", 0, 4)));
                Awaitility.await().atMost(BOUND).until(GroupCommitTest::someoneWaits);
                line.loseAnswers();
                inTheWay.rollback();
                Awaitility.await()
                        .atMost(BOUND)
                        .until(() -> engine.lastSequenceNumberFor("kept").isPresent());

                line.cut();
                line.mend();

                append.get();
            }
            assertThat(engine.readEvents("kept").asStream()).hasSize(4);
            line.close();
        }

        @Test
        void for_longer_is_said_in_time() {
            PostgresEventStorageEngine node = throughLine(1);
            node.appendEvents(Parcels.scanned("silent", 0));
            line.fallSilent();

            assertThatThrownBy(() -> node.appendEvents(Parcels.scanned("silent", 1)))
                    .isInstanceOf(StoreUnavailableException.class);
            line.close();
        }
    }

    private static boolean someoneWaits() throws SQLException {
        try (Connection connection = DATABASE.asOwner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')")) {
            return result.next() && result.getBoolean(1);
        }
    }
}
