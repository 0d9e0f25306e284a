package dk.vaern.eventstore.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.eventstore.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node falls silent while it handles an event; another takes over; then the first one goes on as if nothing had been. */
class StolenClaimTest {

    /** Writes one row for each event, which a second telling would double; stands still when told to. */
    public static class Slow {
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);
        private final boolean standsStill;
        private volatile DataSource database;

        Slow(DataSource database, boolean standsStill) {
            this.database = database;
            this.standsStill = standsStill;
        }

        @EventHandler
        void on(Parcel.Event.HandedIn event) throws InterruptedException {
            JdbcClient.create(database)
                    .sql("insert into incident.told (parcel) values (?)")
                    .param(event.parcel())
                    .update();
            if (standsStill) {
                reached.countDown();
                assertThat(goOn.await(Node.BOUND.toSeconds(), TimeUnit.SECONDS)).isTrue();
            }
        }

        @ResetHandler
        void reset() {
            JdbcClient.create(database).sql("truncate incident.told").update();
        }
    }

    @Test
    void what_the_silent_one_made_of_it_is_taken_back() throws Exception {
        try (TestDatabase database =
                TestDatabase.with(new ServiceSchema("incident", "vaern_incident", null, List.of()))) {
            execute(database, "create table incident.told (parcel text not null)");
            Slow silent = new Slow(database.as("vaern_incident"), true);
            Slow awake = new Slow(database.as("vaern_incident"), false);
            try (Node first = new Node(database, List.of(new Projection("told", silent)), List.of())) {
                silent.database = first.get(DataSource.class);
                first.send(new Parcel.Command.HandIn("p"));
                assertThat(silent.reached.await(Node.BOUND.toSeconds(), TimeUnit.SECONDS))
                        .isTrue();
                execute(database, "update incident.token set claimed_by = null");
                try (Node second = new Node(database, List.of(new Projection("told", awake)), List.of())) {
                    awake.database = second.get(DataSource.class);
                    assertThat(second.caughtUp("told")).isTrue();
                    silent.goOn.countDown();
                    second.send(new Parcel.Command.HandIn("q"));
                    assertThat(second.caughtUp("told")).isTrue();
                }
            }
            assertThat(JdbcClient.create(database.asOwner())
                            .sql("select parcel from incident.told order by parcel")
                            .query(String.class)
                            .list())
                    .containsExactly("p", "q");
        }
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.asOwner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
