package dk.vaern.eventstore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dk.vaern.eventstore.EventRow;
import dk.vaern.eventstore.boot.ServiceSchema;
import dk.vaern.eventstore.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Twelve writers, of whose transactions some roll back, some write elsewhere first and some dawdle, against readers on two
 * nodes that are there all the time.
 */
class FenceUnderLoadTest {

    private static final int WRITERS = 12;
    private static final int EVENTS = 100_000;
    private static final Duration BOUND = Duration.ofSeconds(90);

    private final TestDatabase database =
            TestDatabase.with(new ServiceSchema("incident", "vaern_incident", null, List.of()));
    private final AtomicLong committed = new AtomicLong();

    @AfterEach
    void drop() {
        database.close();
    }

    /** With a stranger's transaction open all the time, the fence has to go by the writers' locks from beginning to end. */
    @ParameterizedTest(name = "a stranger is open: {0}")
    @ValueSource(booleans = {false, true})
    void no_event_is_lost_or_told_twice_or_out_of_order_on_any_node(boolean stranger) throws Exception {
        try (Connection open = database.as("vaern_incident").getConnection();
                HikariDataSource pool = new HikariDataSource();
                ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 3);
                EventTail one = new EventTail(new Sessions(pool), Duration.ofMillis(5), "tail-one");
                EventTail other = new EventTail(new Sessions(pool), Duration.ofMillis(7), "tail-other")) {
            pool.setDataSource(database.as("vaern_incident"));
            if (stranger) {
                keepOpen(open);
            }
            one.start();
            other.start();
            List<Future<List<TrackedEventMessage<?>>>> readers =
                    List.of(threads.submit(() -> follow(one)), threads.submit(() -> follow(other)));
            Future<Long> naive = threads.submit(this::followByPosition);
            List<Future<?>> writers = IntStream.range(0, WRITERS)
                    .<Future<?>>mapToObj(writer -> threads.submit(() -> write(writer)))
                    .toList();
            for (Future<?> writer : writers) {
                writer.get();
            }

            List<Long> stored = positions();
            assertThat(stored).hasSize(EVENTS);
            for (Future<List<TrackedEventMessage<?>>> reader : readers) {
                List<TrackedEventMessage<?>> seen = reader.get(BOUND.toSeconds(), TimeUnit.SECONDS);
                assertThat(seen.stream()
                                .map(event -> event.trackingToken().position().orElseThrow()))
                        .isEqualTo(stored);
                assertInOrderPerAggregate(seen);
            }
            assertThat(naive.get(BOUND.toSeconds(), TimeUnit.SECONDS))
                    .as("this load would not show a reader that loses events")
                    .isLessThan(EVENTS);
        }
    }

    private List<TrackedEventMessage<?>> follow(EventTail tail) throws InterruptedException {
        List<TrackedEventMessage<?>> seen = new ArrayList<>(EVENTS);
        try (TailStream stream = new TailStream(tail, Parcels.messages(), 0, failure -> {})) {
            while (seen.size() < EVENTS && stream.hasNextAvailable((int) BOUND.toSeconds(), TimeUnit.SECONDS)) {
                seen.add(stream.nextAvailable());
            }
        }
        return seen;
    }

    /** The reading that everyone writes first: how many events it gets to see. */
    private long followByPosition() throws SQLException, InterruptedException {
        long seen = 0;
        long last = 0;
        boolean finished = false;
        try (Connection connection = database.as("vaern_incident").getConnection();
                Statement statement = connection.createStatement()) {
            while (!finished) {
                finished = committed.get() >= EVENTS;
                try (ResultSet result = statement.executeQuery(
                        "select position from record.domain_event where position > " + last + " order by position")) {
                    while (result.next()) {
                        last = result.getLong(1);
                        seen++;
                    }
                }
                TimeUnit.MILLISECONDS.sleep(2);
            }
        }
        return seen;
    }

    /** Each writer has two aggregates of its own, whose sequences stay whole whatever is rolled back. */
    private Void write(int writer) throws SQLException, InterruptedException {
        Random random = new Random(writer);
        Map<String, Integer> sequences = new HashMap<>();
        int left = EVENTS / WRITERS + (writer < EVENTS % WRITERS ? 1 : 0);
        try (Connection connection = database.as("vaern_incident").getConnection()) {
            connection.setAutoCommit(false);
            while (left > 0) {
                if (random.nextInt(4) == 0) {
                    writeElsewhere(connection);
                    dawdle(random);
                }
                String parcel = writer + "-" + random.nextInt(2);
                int from = sequences.getOrDefault(parcel, 0);
                int count = Math.min(left, 1 + random.nextInt(20));
                EventWriter.add(connection, rows(parcel, from, count));
                dawdle(random);
                if (random.nextInt(20) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    committed.addAndGet(count);
                    sequences.put(parcel, from + count);
                    left -= count;
                }
            }
        }
        return null;
    }

    private static List<EventRow> rows(String parcel, int from, int count) {
        return Parcels.scans(parcel, from, count).stream()
                .map(Parcels.messages()::row)
                .toList();
    }

    private static void writeElsewhere(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into incident.token (processor, segment) values (gen_random_uuid()::text, 0)");
        }
    }

    private static void keepOpen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set idle_in_transaction_session_timeout = 0");
            statement.execute("set transaction_timeout = 0");
            connection.setAutoCommit(false);
            statement.execute("insert into incident.token (processor, segment) values ('stranger', 0)");
        }
    }

    /** The pauses are the load, not a wait for something. */
    private static void dawdle(Random random) throws InterruptedException {
        if (random.nextInt(10) == 0) {
            TimeUnit.MICROSECONDS.sleep(random.nextInt(3_000));
        }
    }

    private List<Long> positions() throws SQLException {
        List<Long> positions = new ArrayList<>(EVENTS);
        try (Connection connection = database.asOwner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("select position from record.domain_event order by position")) {
            while (result.next()) {
                positions.add(result.getLong(1));
            }
        }
        return positions;
    }

    private static void assertInOrderPerAggregate(List<TrackedEventMessage<?>> events) {
        Map<String, Long> next = new HashMap<>();
        for (TrackedEventMessage<?> event : events) {
            DomainEventMessage<?> domain = (DomainEventMessage<?>) event;
            assertThat(domain.getSequenceNumber())
                    .isEqualTo(next.merge(domain.getAggregateIdentifier(), 1L, Long::sum) - 1);
        }
    }
}
