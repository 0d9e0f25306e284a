package dk.vaern.it.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.incident.app.IncidentServiceApplication;
import dk.vaern.notification.app.NotificationServiceApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that is started with {@code VAERN_MIGRATE=only}: a process of its own that migrates and ends. */
class MigrationProcessTest {

    private static final Class<?>[] SERVICES = {IncidentServiceApplication.class, NotificationServiceApplication.class};
    private static final long LONGEST_SECONDS = 120;

    private final TestDatabase database = TestDatabase.empty();

    @TempDir
    private Path logs;

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void it_makes_the_tables_and_the_second_time_changes_nothing() throws Exception {
        for (Class<?> service : SERVICES) {
            assertThat(migrate(service, owner())).as(log(service)).isZero();
        }
        Set<String> tables = tables();

        for (Class<?> service : SERVICES) {
            assertThat(migrate(service, owner())).as(log(service)).isZero();
        }

        assertThat(tables).contains("record.domain_event", "incident.incident_board", "notification.delivery");
        assertThat(tables()).isEqualTo(tables);
    }

    @Test
    void without_its_settings_it_fails_and_says_which_is_missing() throws Exception {
        assertThat(migrate(IncidentServiceApplication.class, Map.of())).isNotZero();
        assertThat(log(IncidentServiceApplication.class)).contains("VAERN_MIGRATION_URL");
    }

    @Test
    void asked_for_in_other_words_it_neither_migrates_nor_serves() throws Exception {
        assertThat(migrate(IncidentServiceApplication.class, Map.of("VAERN_MIGRATE", "yes")))
                .isNotZero();
        assertThat(log(IncidentServiceApplication.class)).contains("VAERN_MIGRATE is 'only'");
        assertThat(tables()).isEmpty();
    }

    private Map<String, String> owner() {
        return Map.of("VAERN_MIGRATION_URL", database.jdbcUrl(), "VAERN_MIGRATION_USERNAME", "postgres");
    }

    private int migrate(Class<?> service, Map<String, String> environment) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                service.getName());
        builder.environment().put("VAERN_MIGRATE", "only");
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(logs.resolve(service.getSimpleName()).toFile())
                .start();
        try {
            assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private String log(Class<?> service) throws IOException {
        return Files.readString(logs.resolve(service.getSimpleName()));
    }

    private Set<String> tables() throws SQLException {
        Set<String> tables = new HashSet<>();
        try (var connection = database.asOwner().getConnection();
                var rows = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_SCHEM") + "." + rows.getString("TABLE_NAME"));
            }
        }
        return tables;
    }
}
