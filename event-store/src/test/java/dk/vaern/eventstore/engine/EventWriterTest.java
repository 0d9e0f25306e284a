package dk.vaern.eventstore.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.vaern.eventstore.EventRow;
import dk.vaern.eventstore.SqlFailure;
import dk.vaern.eventstore.boot.ServiceSchema;
import dk.vaern.eventstore.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In which order one statement gives positions, and in which it takes places. */
class EventWriterTest {

    private final TestDatabase database =
            TestDatabase.with(new ServiceSchema("incident", "vaern_incident", null, List.of()));

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void positions_are_given_in_the_order_of_the_list() throws SQLException {
        try (Connection connection = database.as("vaern_incident").getConnection()) {
            EventWriter.add(connection, rows("c/0", "a/0", "b/0", "a/1", "c/1"));
        }

        assertThat(stored()).containsExactly("c/0", "a/0", "b/0", "a/1", "c/1");
    }

    /** Taken in the order of the list, the two would wait for each other until one is thrown out. */
    @Test
    void two_who_want_the_same_places_in_another_order_do_not_wait_for_each_other_in_a_circle() throws Exception {
        try (Connection one = database.as("vaern_incident").getConnection();
                Connection other = database.as("vaern_incident").getConnection();
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            one.setAutoCommit(false);
            EventWriter.add(one, rows("a/0"));
            Future<?> second = threads.submit(() -> {
                EventWriter.add(other, rows("b/0", "a/0"));
                return null;
            });
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(this::someoneWaits);

            EventWriter.add(one, rows("b/0"));
            one.commit();

            assertThatThrownBy(second::get)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(SqlFailure.isUniqueViolation(e)).isTrue());
        }
        assertThat(stored()).containsExactly("a/0", "b/0");
    }

    private static List<EventRow> rows(String... places) {
        return Stream.of(places)
                .map(place -> place.split("/"))
                .map(place -> Parcels.messages().row(Parcels.scanned(place[0], Long.parseLong(place[1]))))
                .toList();
    }

    private boolean someoneWaits() throws SQLException {
        return texts("select pid::text from pg_stat_activity where wait_event_type = 'Lock' and datname = '"
                                + database.name() + "'")
                        .size()
                == 1;
    }

    private List<String> stored() throws SQLException {
        return texts("select aggregate_id || '/' || sequence from record.domain_event order by position");
    }

    private List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.asOwner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                texts.add(result.getString(1));
            }
        }
        return texts;
    }
}
