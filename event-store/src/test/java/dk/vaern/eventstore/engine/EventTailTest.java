package dk.vaern.eventstore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dk.vaern.eventstore.boot.ServiceSchema;
import dk.vaern.eventstore.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventTailTest {

    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final String TAKE_AND_GIVE_UP =
            "begin; select nextval('record.domain_event_position') from generate_series(1, 40); rollback";

    private final TestDatabase database =
            TestDatabase.with(new ServiceSchema("incident", "vaern_incident", null, List.of()));
    private final HikariDataSource pool = new HikariDataSource();
    private final AtomicInteger looks = new AtomicInteger();

    @AfterEach
    void stop() {
        pool.close();
        database.close();
    }

    /**
     * Positions that were taken and given up are in no log that had to be flushed: after a crash the sequence may stand
     * where it stood before, and give them out once more.
     */
    @Test
    void reads_what_is_stored_at_positions_that_came_back_after_a_crash_of_the_database() throws Exception {
        pool.setDataSource(database.as("vaern_incident"));
        PostgresEventStorageEngine engine = new PostgresEventStorageEngine(pool, Parcels.messages());
        execute(TAKE_AND_GIVE_UP);
        try (EventTail tail = new EventTail(new Sessions(pool), this::look, Duration.ofMillis(20), "tail")) {
            tail.start();
            TailStream stream = new TailStream(tail, Parcels.messages(), 0, unreadable -> {});
            hasLookedInVain(stream);
            goesBackTo(1, false);
            engine.appendEvents(Parcels.scanned("back", 0));
            gives(stream, 1);
            execute(TAKE_AND_GIVE_UP);
            hasLookedInVain(stream);
            goesBackTo(1, true);
            engine.appendEvents(Parcels.scanned("back", 1));

            gives(stream, 2);
        }
    }

    private Optional<SequenceFence> look(Connection connection, long past) throws SQLException {
        looks.incrementAndGet();
        return SequenceFence.set(connection, past);
    }

    private void hasLookedInVain(TailStream stream) {
        int before = looks.get();
        Awaitility.await().atMost(BOUND).until(() -> looks.get() > before + 3);
        assertThat(stream.hasNextAvailable()).isFalse();
    }

    private static void gives(TailStream stream, long position) throws InterruptedException {
        assertThat(stream.hasNextAvailable((int) BOUND.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        assertThat(stream.nextAvailable().trackingToken().position()).hasValue(position);
    }

    private void goesBackTo(long position, boolean given) throws SQLException {
        execute("select setval('record.domain_event_position', %d, %b)".formatted(position, given));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.asOwner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
