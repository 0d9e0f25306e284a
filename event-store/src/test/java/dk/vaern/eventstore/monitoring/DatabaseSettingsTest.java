package dk.vaern.eventstore.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.vaern.eventstore.boot.Migrations;
import dk.vaern.eventstore.boot.ServiceSchema;
import dk.vaern.eventstore.monitoring.DatabaseSettings.Finding;
import dk.vaern.eventstore.testing.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class DatabaseSettingsTest {

    private static final TestDatabase DATABASE =
            TestDatabase.with(new ServiceSchema("incident", "vaern_incident", null, List.of()));

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void nothing_is_missing_on_a_database_as_it_should_be() {
        assertThat(check(DATABASE.as("vaern_incident"), Clock.systemUTC())).isEmpty();
    }

    @Test
    void a_session_that_does_not_wait_for_the_disk_is_refused() {
        PGSimpleDataSource careless = DATABASE.as("vaern_incident");
        careless.setOptions("-c synchronous_commit=off");

        assertThatThrownBy(() -> start(careless, false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("synchronous_commit is off");
        assertThatCode(() -> start(careless, true)).doesNotThrowAnyException();
    }

    @Test
    void a_server_that_does_not_wait_for_the_disk_is_refused() throws IOException {
        try (EmbeddedPostgres careless = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start()) {
            PGSimpleDataSource database = new PGSimpleDataSource();
            database.setServerNames(new String[] {"127.0.0.1"});
            database.setPortNumbers(new int[] {careless.getPort()});
            database.setDatabaseName("postgres");
            database.setUser("postgres");
            Migrations.asOwner(database).migrate(new ServiceSchema("incident", "vaern_incident", null, List.of()));
            database.setUser("vaern_incident");

            assertThatThrownBy(() -> start(database, false))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("fsync is off")
                    .hasMessageContaining("full_page_writes is off");
            assertThat(check(database, Clock.systemUTC()))
                    .filteredOn(Finding::grave)
                    .hasSizeGreaterThanOrEqualTo(2);
            assertThatCode(() -> start(database, true)).doesNotThrowAnyException();
        }
    }

    @Test
    void a_role_that_could_change_the_record_and_has_no_limits_is_warned_about() {
        assertThat(check(DATABASE.asOwner(), Clock.systemUTC()))
                .extracting(Finding::sentence)
                .anyMatch(sentence -> sentence.contains("transaction_timeout"))
                .anyMatch(sentence -> sentence.contains("may change what is recorded"));
        assertThatCode(() -> start(DATABASE.asOwner(), false)).doesNotThrowAnyException();
    }

    @Test
    void clocks_that_disagree_are_said_with_the_difference() {
        Clock ahead = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));

        assertThat(check(DATABASE.as("vaern_incident"), ahead))
                .singleElement()
                .extracting(Finding::sentence)
                .asString()
                .containsPattern("clock and the database's are 3[56][0-9]{5} ms apart");
    }

    @Test
    void a_database_that_is_away_does_not_keep_the_service_down() {
        PGSimpleDataSource away = DATABASE.as("vaern_incident");
        away.setPortNumbers(new int[] {1});

        assertThatCode(() -> start(away, false)).doesNotThrowAnyException();
    }

    private static List<Finding> check(DataSource database, Clock clock) {
        return new DatabaseSettings(database, clock).check();
    }

    private static void start(DataSource database, boolean volatileAllowed) {
        new StartCheck(new DatabaseSettings(database, Clock.systemUTC()), volatileAllowed).run();
    }
}
