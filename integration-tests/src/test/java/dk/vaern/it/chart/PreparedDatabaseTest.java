package dk.vaern.it.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.vaern.eventstore.boot.Migrations;
import dk.vaern.incident.app.IncidentSchema;
import dk.vaern.it.chart.helm.Chart;
import dk.vaern.it.chart.helm.Setup;
import dk.vaern.notification.app.NotificationSchema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** A PostgreSQL prepared by the documents, or by the chart, is all that the migrations and the services need. */
class PreparedDatabaseTest {

    @Nested
    class By_hand_as_operating_says extends Prepared {
        @Override
        Stream<String> preparation() {
            var block = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL)
                    .matcher(Chart.read(Path.of("..", "docs", "operating.md")));
            assertThat(block.find()).isTrue();
            return Arrays.stream(block.group(1).split(";\n", -1)).filter(sql -> !sql.isBlank());
        }
    }

    @Nested
    class By_the_operator_as_the_chart_says extends Prepared {
        @Override
        Stream<String> preparation() {
            JsonNode initdb = Chart.render(Setup.CLOUDNATIVEPG).one("Cluster").at("/spec/bootstrap/initdb");
            String owner = initdb.path("owner").asString("");
            // What CloudNativePG does with these fields: the cluster's locale is given to initdb, so to the database.
            return Stream.concat(
                    initdb.path("postInitSQL").valueStream().map(sql -> sql.asString("")),
                    Stream.of(
                            "create role %s login".formatted(owner),
                            "create database %s owner %s template template0 encoding '%s' locale_provider %s builtin_locale '%s'"
                                    .formatted(
                                            initdb.path("database").asString(""),
                                            owner,
                                            initdb.path("encoding").asString(""),
                                            initdb.path("localeProvider").asString(""),
                                            initdb.path("builtinLocale").asString(""))));
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Prepared {

        private final EmbeddedPostgres postgres = start();

        abstract Stream<String> preparation();

        @BeforeAll
        void prepare_and_migrate_as_the_owner() {
            preparation().forEach(sql -> run("postgres", "postgres", sql));
            Migrations.asOwner(postgres.getDatabase("vaern_owner", "vaern"))
                    .migrate(IncidentSchema.SCHEMA, NotificationSchema.SCHEMA);
        }

        @AfterAll
        void stop() throws IOException {
            postgres.close();
        }

        @Test
        void gives_the_owner_no_right_over_the_server() {
            assertThat(
                            ask(
                                    "postgres",
                                    "select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls from pg_roles where rolname = 'vaern_owner'"))
                    .isEqualTo("f");
        }

        @Test
        void lets_a_service_read_the_record_and_never_change_it() {
            assertThat(ask("vaern_incident", "select count(*) from record.domain_event"))
                    .isEqualTo("0");
            assertThat(ask("vaern_incident", "select has_table_privilege('record.domain_event', 'insert')"))
                    .isEqualTo("t");
            assertThatThrownBy(() -> run("vaern_incident", "vaern", "delete from record.domain_event"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> run("vaern_incident", "vaern", "drop table record.domain_event"))
                    .hasMessageContaining("must be owner");
        }

        @Test
        void lets_a_service_take_on_its_own_reader_who_cannot_touch_the_record() {
            run("vaern_incident", "vaern", "set role vaern_incident_reader");
            assertThatThrownBy(() -> run("vaern_incident", "vaern", "set role vaern_notification_reader"))
                    .hasMessageContaining("permission denied");
            assertThat(ask("vaern_owner", "select has_schema_privilege('vaern_incident_reader', 'record', 'usage')"))
                    .isEqualTo("f");
        }

        @Test
        void keeps_the_services_out_of_each_others_schemas() {
            assertThat(ask("vaern_incident", "select has_schema_privilege('incident', 'usage')"))
                    .isEqualTo("t");
            assertThat(ask("vaern_incident", "select has_schema_privilege('notification', 'usage')"))
                    .isEqualTo("f");
            assertThat(ask("vaern_notification", "select has_schema_privilege('incident', 'usage')"))
                    .isEqualTo("f");
        }

        @Test
        void lets_no_services_transaction_hang() {
            for (String service : List.of("vaern_incident", "vaern_notification")) {
                assertThat(ask(service, "show transaction_timeout")).isEqualTo("1min");
                assertThat(ask(service, "show idle_in_transaction_session_timeout"))
                        .isEqualTo("15s");
            }
        }

        @Test
        void finds_danish_words_whatever_their_case() {
            assertThat(ask(
                            "vaern_incident",
                            "select to_tsvector('danish', 'ÆBLERNE') @@ to_tsquery('danish', 'æbler')"))
                    .isEqualTo("t");
        }

        private void run(String role, String database, String sql) {
            try (Connection connection = postgres.getDatabase(role, database).getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(sql + ": " + e.getMessage(), e);
            }
        }

        private String ask(String role, String sql) {
            try (Connection connection = postgres.getDatabase(role, "vaern").getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet answer = statement.executeQuery(sql)) {
                answer.next();
                return String.valueOf(answer.getString(1));
            } catch (SQLException e) {
                throw new IllegalStateException(sql + ": " + e.getMessage(), e);
            }
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
