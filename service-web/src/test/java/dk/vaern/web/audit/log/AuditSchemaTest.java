package dk.vaern.web.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Role;
import dk.vaern.domain.visibility.Ground;
import dk.vaern.eventstore.boot.ServiceSchema;
import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.web.audit.log.AuditEntry.Outcome;
import dk.vaern.web.audit.log.AuditEntry.What;
import dk.vaern.web.audit.log.AuditEntry.Whence;
import dk.vaern.web.audit.log.AuditEntry.Who;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a service may do with the log, and what the log's owner does for it. */
class AuditSchemaTest {

    private static final TestDatabase DATABASE = TestDatabase.with(
            new ServiceSchema("incident", "vaern_incident", null, List.of(), List.of(AuditSchema.SCHEMA)),
            new ServiceSchema("notification", "vaern_notification", null, List.of(), List.of(AuditSchema.SCHEMA)));

    private static final JdbcClient OWNER = JdbcClient.create(DATABASE.asOwner());
    private static final JdbcClient SERVICE = JdbcClient.create(as("vaern_incident"));

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Nested
    class A_services_role {

        @Test
        void adds_entries() throws SQLException {
            UUID id = add(Instant.now());

            assertThat(OWNER.sql("select concerned, owners, grounds from audit.entry where request_id = :id")
                            .param("id", id)
                            .query((row, _) -> row.getArray(1) + " " + row.getArray(2) + " " + row.getArray(3))
                            .single())
                    .isEqualTo("{municipality-0751,municipality-0101} {municipality-0101,-} {PARTICIPANT,-}");
        }

        @Test
        void adds_an_entry_once_however_often_it_is_sent() throws SQLException {
            AuditEntry entry = entry(Instant.now());
            var writer = new EntryWriter(as("vaern_incident"));
            writer.store(List.of(entry, entry(Instant.now())), true);
            writer.store(List.of(entry), false);

            assertThat(count(entry.whence().requestId())).isEqualTo(1);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "select * from audit.entry",
                    "update audit.entry set subject = 'somebody else'",
                    "delete from audit.entry",
                    "truncate audit.entry",
                    "truncate audit.entry_default",
                    "insert into audit.entry_default select * from audit.entry",
                    "alter table audit.entry detach partition audit.entry_default",
                    "alter table audit.entry disable trigger all",
                    "drop table audit.entry",
                    "drop trigger entry_is_append_only on audit.entry",
                    "create table audit.another (a int)",
                    "update audit.retention set months = 6",
                    "select * from audit.retention",
                    "update audit.comparison set done = 9999999",
                    "select audit.add_month(date '2020-01-01')",
                    "create or replace function audit.keep_months() returns integer language sql as 'select 1'",
                    "alter function audit.keep_months() security invoker"
                })
        void is_refused(String sql) {
            assertThatThrownBy(() -> SERVICE.sql(sql).update())
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .as(sql)
                    .isEqualTo("42501");
        }

        @Test
        void has_no_way_to_shorten_the_time_that_entries_are_kept() throws SQLException {
            UUID id = add(Instant.now().minus(700, ChronoUnit.DAYS));

            keepMonths();

            assertThat(count(id)).isEqualTo(1);
        }
    }

    @Test
    void not_even_the_owner_changes_an_entry_by_a_slip_of_the_hand() throws SQLException {
        add(Instant.now());
        for (String sql : List.of("delete from audit.entry", "truncate " + monthOf(Instant.now()))) {
            assertThatThrownBy(() -> OWNER.sql(sql).update()).rootCause().hasMessageContaining("only ever added to");
        }
    }

    @Nested
    class Months {

        @Test
        void are_there_ahead_of_their_time() {
            keepMonths();
            for (int ahead = 0; ahead <= 3; ahead++) {
                Instant then =
                        OffsetDateTime.now(ZoneOffset.UTC).plusMonths(ahead).toInstant();
                assertThat(exists(monthOf(then))).as(monthOf(then)).isTrue();
            }
        }

        @Test
        void that_are_missing_lose_nothing() throws SQLException {
            Instant later = OffsetDateTime.now(ZoneOffset.UTC).plusMonths(9).toInstant();
            UUID id = add(later);
            assertThat(exists(monthOf(later))).isFalse();
            assertThat(count(id)).isEqualTo(1);

            keepMonths();

            assertThat(exists(monthOf(later))).isTrue();
            assertThat(count(id)).isEqualTo(1);
            assertThat(OWNER.sql("select count(*) from audit.entry_default")
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThatThrownBy(() -> OWNER.sql("delete from " + monthOf(later)).update())
                    .rootCause()
                    .hasMessageContaining("only ever added to");
        }

        @Test
        void past_their_time_are_dropped_whole_and_no_others() throws SQLException {
            OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
            UUID past = add(now.minusMonths(26).toInstant());
            UUID kept = add(now.minusMonths(23).toInstant());

            keepMonths();

            assertThat(count(past)).isZero();
            assertThat(count(kept)).isEqualTo(1);

            AuditSchema.keepFor(12, DATABASE.asOwner());
            keepMonths();
            assertThat(count(kept)).isZero();
            AuditSchema.keepFor(24, DATABASE.asOwner());
        }

        @Test
        void are_never_fewer_than_six() {
            assertThatThrownBy(() -> AuditSchema.keepFor(5, DATABASE.asOwner()))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Nested
    class Compared_with_the_record {

        @Test
        void a_write_that_no_entry_tells_of_is_added_once_and_others_are_not() throws SQLException {
            AuditEntry noted = entry(Instant.now());
            event("noted-incident", noted.whence().requestId(), noted.whence().trace(), "kim");
            UUID lost = UUID.randomUUID();
            event("lost-incident", lost, "f".repeat(32), "kim");
            event("lost-incident-too", lost, "f".repeat(32), "kim");
            event("machines-incident", UUID.randomUUID(), "e".repeat(32), "vaern");
            new EntryWriter(as("vaern_incident")).store(List.of(noted), true);

            int added = 0;
            for (int turn = 0; turn < 4; turn++) {
                OWNER.sql("update audit.comparison set seen_at = clock_timestamp() - interval '10 minutes'")
                        .update();
                added += SERVICE.sql("select audit.compare()")
                        .query(Integer.class)
                        .single();
            }

            assertThat(added).isEqualTo(1);
            assertThat(OWNER.sql("""
                    select subject || ' ' || organisation || ' ' || operation || ' ' || resources::text
                    from audit.entry where origin = 'RECORD' and request_id = :id
                    """).param("id", lost).query(String.class).single())
                    .isEqualTo("kim municipality-0751 incident.reported {incidents/lost-incident}");
        }

        @Test
        void what_may_still_be_on_its_way_is_left_for_later() {
            event("young-incident", UUID.randomUUID(), "d".repeat(32), "vaern");

            assertThat(SERVICE.sql("select audit.compare()")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }

        private void event(String aggregate, UUID cause, String trace, String actor) {
            SERVICE.sql("""
                    insert into record.domain_event (position, sequence, recorded_at, revision, aggregate_type,
                        aggregate_id, event_id, stored_name, metadata, payload)
                    values (nextval('record.domain_event_position'), 0, now(), 1, 'Incident', :id,
                        gen_random_uuid()::text, 'incident.reported', convert_to(:metadata, 'UTF8'), '')
                    """)
                    .param("id", aggregate)
                    .param("metadata", """
                            {"actor": "%s", "role": "responder", "organisation": "municipality-0751",
                             "causation": "%s", "trace": "%s"}
                            """.formatted(actor, cause, trace))
                    .update();
        }
    }

    private static DataSource as(String role) {
        return new DriverManagerDataSource(DATABASE.jdbcUrl(), role, "");
    }

    private static UUID add(Instant at) throws SQLException {
        AuditEntry entry = entry(at);
        new EntryWriter(as("vaern_incident")).store(List.of(entry), true);
        return entry.whence().requestId();
    }

    private static AuditEntry entry(Instant at) {
        UUID id = UUID.randomUUID();
        return new AuditEntry(
                at,
                "a-service",
                new Who("kim", new OrganisationId("municipality-0751"), Set.of(Role.RESPONDER)),
                new What("readIncident", "GET", "/api/v1/incidents/{id}", null, null),
                new Outcome(200, null),
                new Whence("203.0.113.7", "curl/8", id, id.toString().replace("-", "")),
                List.of(
                        new Touched("incidents/1", new OrganisationId("municipality-0101"), Ground.PARTICIPANT),
                        Touched.of("things/2")));
    }

    private static void keepMonths() {
        new AuditUpkeep(as("vaern_notification")).keepMonths();
    }

    private static long count(UUID id) {
        return OWNER.sql("select count(*) from audit.entry where request_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private static boolean exists(String table) {
        return OWNER.sql("select to_regclass(:name) is not null")
                .param("name", table)
                .query(Boolean.class)
                .single();
    }

    private static String monthOf(Instant instant) {
        OffsetDateTime then = instant.atOffset(ZoneOffset.UTC);
        return "audit.entry_%04d_%02d".formatted(then.getYear(), then.getMonthValue());
    }
}
