package dk.vaern.eventstore.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.vaern.eventstore.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The record can only be added to, and that is a matter of privilege, not of good behaviour. */
class AppendOnlyTest {

    private static final TestDatabase DATABASE = TestDatabase.with(
            new ServiceSchema("incident", "vaern_incident", null, List.of()),
            new ServiceSchema("notification", "vaern_notification", null, List.of()));

    private static final String INSERT = """
            insert into record.domain_event (position, sequence, recorded_at, revision, aggregate_type, aggregate_id,
                event_id, stored_name, metadata, payload)
            values (nextval('record.domain_event_position'), %d, now(), 1, 't', 'a', gen_random_uuid()::text, 'n', '', '')
            """;

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Nested
    class The_services_role {

        @Test
        void adds_and_reads_events() throws SQLException {
            execute(DATABASE.as("vaern_incident"), INSERT.formatted(0));

            assertThat(number(DATABASE.as("vaern_incident"), "select count(*) from record.domain_event"))
                    .isPositive();
        }

        @Test
        void learns_the_sequences_last_value_and_is_not_told_null() throws SQLException {
            execute(DATABASE.as("vaern_notification"), INSERT.formatted(1));

            assertThat(number(
                            DATABASE.as("vaern_notification"),
                            "select pg_sequence_last_value('record.domain_event_position'::regclass)"))
                    .isPositive();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "update record.domain_event set payload = ''",
                    "delete from record.domain_event",
                    "truncate record.domain_event",
                    "insert into record.domain_event select * from record.domain_event on conflict (position) do update set payload = ''",
                    "alter table record.domain_event add column more text",
                    "alter table record.domain_event disable trigger all",
                    "alter table record.domain_event owner to vaern_incident",
                    "alter table record.domain_event drop constraint domain_event_sequence_key",
                    "drop table record.domain_event",
                    "create trigger t before insert on record.domain_event for each row execute function record.refuse_change()",
                    "create rule r as on insert to record.domain_event do instead nothing",
                    "create policy p on record.domain_event using (false)",
                    "create table record.another (a int)",
                    "create function record.refuse_change() returns trigger language sql as 'select 1'",
                    "drop trigger domain_event_is_append_only on record.domain_event",
                    "set session_replication_role = replica",
                    "select setval('record.domain_event_position', 1)",
                    "alter sequence record.domain_event_position restart",
                    "update record.snapshot set payload = ''",
                    "delete from record.snapshot",
                    "truncate record.snapshot",
                    "select * from record.domain_event for update",
                    "lock table record.domain_event in access exclusive mode",
                    "set role postgres",
                    "alter role vaern_incident superuser",
                    "select * from notification.token",
                    "select * from incident.flyway_processing",
                    "create table incident.another (a int)"
                })
        void is_refused(String sql) {
            assertThatThrownBy(() -> execute(DATABASE.as("vaern_incident"), sql))
                    .isInstanceOf(SQLException.class)
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .as(sql)
                    .isEqualTo("42501");
        }
    }

    @Test
    void a_role_cannot_give_itself_more() throws SQLException {
        // PostgreSQL answers this with no more than a warning, so it is what came of it that counts.
        execute(DATABASE.as("vaern_incident"), "grant all on record.domain_event to vaern_incident");

        assertThatThrownBy(() -> execute(DATABASE.as("vaern_incident"), "delete from record.domain_event"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void not_even_the_owner_changes_a_row_by_a_slip_of_the_hand() {
        assertThatThrownBy(() -> execute(DATABASE.asOwner(), "delete from record.domain_event"))
                .hasMessageContaining("only ever added to");
    }

    @Test
    void migrating_again_changes_nothing() throws SQLException {
        long before = number(DATABASE.asOwner(), "select count(*) from incident.flyway_processing");

        Migrations.asOwner(DATABASE.asOwner())
                .migrate(new ServiceSchema("incident", "vaern_incident", "a password", List.of()));

        assertThat(number(DATABASE.asOwner(), "select count(*) from incident.flyway_processing"))
                .isEqualTo(before);
    }

    private static void execute(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            connection.commit();
        }
    }

    private static long number(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            long number = result.getLong(1);
            assertThat(result.wasNull()).isFalse();
            return number;
        }
    }
}
