package dk.vaern.eventstore.engine;

import dk.vaern.eventstore.boot.ServiceSchema;
import dk.vaern.eventstore.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Why the fence asks a function for the sequence's last value, and does not read it as a table. */
class SequenceRowTest {

    private final TestDatabase database =
            TestDatabase.with(new ServiceSchema("incident", "vaern_incident", null, List.of()));

    @AfterEach
    void drop() {
        database.close();
    }

    /** A reader who believed the row would move past positions that are still to be given out. */
    @Test
    void the_sequences_own_row_is_at_times_ahead_of_what_was_given_out() throws Exception {
        AtomicBoolean found = new AtomicBoolean();
        try (Connection owner = database.asOwner().getConnection();
                Statement statement = owner.createStatement();
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<?> taking = threads.submit(() -> takePositionsUntil(found));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> rowIsAhead(statement));
            found.set(true);
            taking.get();
        }
    }

    /** Within a statement that begins by reading the row, and only then asks what was given out. */
    private static boolean rowIsAhead(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("""
                select last_value > pg_sequence_last_value('record.domain_event_position'::regclass)
                from record.domain_event_position
                """)) {
            result.next();
            return result.getBoolean(1);
        }
    }

    private Void takePositionsUntil(AtomicBoolean found) throws SQLException {
        try (Connection connection = database.as("vaern_incident").getConnection();
                Statement statement = connection.createStatement()) {
            while (!found.get()) {
                statement.execute(
                        "select count(nextval('record.domain_event_position')) from generate_series(1, 100000)");
            }
        }
        return null;
    }
}
