package dk.vaern.eventstore.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.vaern.eventstore.EventRow;
import dk.vaern.eventstore.boot.ServiceSchema;
import dk.vaern.eventstore.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Two writers and a reader, step by step; and what each of the readings that look simpler makes of the same steps. */
class SequenceFenceTest {

    private final TestDatabase database =
            TestDatabase.with(new ServiceSchema("incident", "vaern_incident", null, List.of()));
    private Writer early;
    private Writer late;
    private Connection reader;

    @BeforeEach
    void open() throws SQLException {
        early = new Writer();
        late = new Writer();
        reader = database.as("vaern_incident").getConnection();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Nested
    class A_writer_that_took_its_position_first_and_commits_last {

        @Test
        void is_waited_for_by_the_fence() throws SQLException {
            early.appends("a", 0);
            late.appends("b", 0).commits();

            SequenceFence fence = SequenceFence.set(reader, 0).orElseThrow();
            assertThat(fence.read(reader, 0, 100)).isEmpty();

            early.commits();
            assertThat(read(fence)).containsExactly("a/0", "b/0");
        }

        @Test
        void is_not_waited_for_when_it_gave_up() throws SQLException {
            early.appends("a", 0);
            late.appends("b", 0).commits();

            SequenceFence fence = SequenceFence.set(reader, 0).orElseThrow();
            early.rollsBack();

            assertThat(read(fence)).containsExactly("b/0");
        }

        @Test
        void is_lost_to_who_reads_on_from_the_last_position() throws SQLException {
            early.appends("a", 0);
            late.appends("b", 0).commits();

            List<String> seen = new ArrayList<>(naive("position > 0 order by position"));
            early.commits();
            seen.addAll(naive("position > 2 order by position"));

            assertThat(seen).containsExactly("b/0");
        }

        @Test
        void is_lost_to_who_reads_what_is_older_than_the_oldest_transaction() throws SQLException {
            late.writesSomethingElse();
            early.appends("a", 0);
            late.appends("b", 0).commits();

            List<String> seen = new ArrayList<>(naive("position > 0 and " + OLDER_THAN_ALL + " order by position"));
            early.commits();
            seen.addAll(naive("position > 2 and " + OLDER_THAN_ALL + " order by position"));

            assertThat(seen).containsExactly("b/0");
        }
    }

    @Nested
    class A_writer_that_wrote_something_else_before_it_appended {

        @Test
        void keeps_its_place_behind_the_fence() throws SQLException {
            early.writesSomethingElse();
            late.appends("a", 0).commits();
            early.appends("a", 1).commits();

            assertThat(read(SequenceFence.set(reader, 0).orElseThrow())).containsExactly("a/0", "a/1");
        }

        @Test
        void comes_before_its_predecessor_for_who_reads_by_transaction() throws SQLException {
            early.writesSomethingElse();
            late.appends("a", 0).commits();
            early.appends("a", 1).commits();

            assertThat(naive(OLDER_THAN_ALL + " order by xmin::text::bigint, position"))
                    .containsExactly("a/1", "a/0");
        }
    }

    @Nested
    class A_stranger_that_writes_elsewhere_and_does_not_end {

        @Test
        void holds_nobody_up() throws SQLException {
            early.writesSomethingElse();
            late.appends("a", 0).commits();

            assertThat(read(SequenceFence.set(reader, 0).orElseThrow())).containsExactly("a/0");
        }

        @Test
        void does_not_hide_a_writer_who_is_still_at_it() throws SQLException {
            early.writesSomethingElse();
            Writer slow = new Writer();
            slow.appends("b", 0);
            late.appends("a", 0).commits();

            SequenceFence fence = SequenceFence.set(reader, 0).orElseThrow();
            assertThat(fence.read(reader, 0, 100)).isEmpty();
            // Who comes after the fence is not waited for.
            late.appends("a", 1);
            assertThat(fence.read(reader, 0, 100)).isEmpty();

            slow.commits();
            assertThat(read(fence)).containsExactly("b/0", "a/0");
            late.commits();
        }
    }

    @Test
    void what_is_appended_after_the_fence_was_set_is_not_behind_it() throws SQLException {
        late.appends("a", 0).commits();
        SequenceFence fence = SequenceFence.set(reader, 0).orElseThrow();
        late.appends("a", 1).commits();

        assertThat(read(fence)).containsExactly("a/0");
    }

    @Test
    void no_fence_is_set_where_nothing_is_new() throws SQLException {
        assertThat(SequenceFence.set(reader, 0)).isEmpty();
        late.appends("a", 0).commits();
        assertThat(SequenceFence.set(reader, 1)).isEmpty();
    }

    @Test
    void a_role_that_may_not_know_the_sequence_is_refused_rather_than_told_that_nothing_is_new() throws SQLException {
        late.appends("a", 0).commits();
        try (Connection owner = database.asOwner().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("revoke usage on sequence record.domain_event_position from vaern_service");
        }

        assertThatThrownBy(() -> SequenceFence.set(reader, 0)).isInstanceOf(EventStoreException.class);
    }

    private static final String OLDER_THAN_ALL =
            "xmin::text::bigint < pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

    private List<String> read(SequenceFence fence) throws SQLException {
        Optional<List<EventRow>> rows = fence.read(reader, 0, 100);
        return rows.orElseThrow().stream()
                .map(row -> row.aggregateId() + "/" + row.sequence())
                .toList();
    }

    private List<String> naive(String condition) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = reader.createStatement();
                ResultSet result = statement.executeQuery(
                        "select aggregate_id || '/' || sequence from record.domain_event where " + condition)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    /** A writer whose transaction lasts. */
    private final class Writer {

        private final Connection connection;

        Writer() throws SQLException {
            connection = database.as("vaern_incident").getConnection();
            connection.setAutoCommit(false);
        }

        Writer writesSomethingElse() throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("insert into incident.token (processor, segment) values ('p' || random(), 0)");
            }
            return this;
        }

        Writer appends(String parcel, long sequence) throws SQLException {
            EventWriter.add(connection, List.of(Parcels.messages().row(Parcels.scanned(parcel, sequence))));
            return this;
        }

        void commits() throws SQLException {
            connection.commit();
        }

        void rollsBack() throws SQLException {
            connection.rollback();
        }
    }
}
