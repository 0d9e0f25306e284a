package dk.vaern.eventstore.engine;

import dk.vaern.eventstore.EventRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What looks as good as the fence, and loses or reorders events: for the tests that show it. */
enum NaiveReading {
    /** Whatever stands behind the last position that was seen. */
    BY_POSITION("0::bigint", "true"),
    /** Whatever is older than the oldest transaction that runs. */
    OLDER_THAN_ALL_THAT_RUN("0::bigint", "xmin::text::bigint < pg_snapshot_xmin(pg_current_snapshot())::text::bigint"),
    /** The same in the order of transactions, so that nothing comes later that belongs before. */
    BY_TRANSACTION("xmin::text::bigint", "xmin::text::bigint < pg_snapshot_xmin(pg_current_snapshot())::text::bigint"),
    /** The fence, with the end of a snapshot in place of a transaction id of its own. */
    UP_TO_THE_SNAPSHOTS_END("""
            with last as materialized (
                select coalesce(pg_sequence_last_value('record.domain_event_position'::regclass), 0) as position
            )
            select position, case when position > ? then pg_snapshot_xmax(pg_current_snapshot())::text end from last
            """);

    private static final int PAGE = 1_000;

    private static final String READ = """
            select fence.passed, %s
            from (select pg_snapshot_xmin(pg_current_snapshot()) >= ?::text::xid8 as passed) fence
            left join record.domain_event on fence.passed and position > ? and position <= ?
            order by position
            """.formatted(EventRow.COLUMNS);

    private final String statement;
    private final boolean waits;

    NaiveReading(String key, String condition) {
        this.statement = """
                select %1$s, %2$s from record.domain_event
                where (%1$s, position) > (?, ?) and %3$s order by %1$s, position limit %4$d
                """.formatted(key, EventRow.COLUMNS, condition, PAGE);
        this.waits = false;
    }

    NaiveReading(String take) {
        this.statement = take;
        this.waits = true;
    }

    /** For one reader, whose place it may keep. */
    Fence.Setter setter() {
        return waits ? this::waiting : new AtOnce(statement)::next;
    }

    private Optional<Fence> waiting(Connection connection, long past) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(statement)) {
            take.setLong(1, past);
            try (ResultSet result = take.executeQuery()) {
                result.next();
                String xid = result.getString(2);
                return xid == null ? Optional.empty() : Optional.of(new Waiting(result.getLong(1), xid));
            }
        }
    }

    private record Waiting(long position, String xid) implements Fence {

        @Override
        public Optional<List<EventRow>> read(Connection connection, long after, long upTo) throws SQLException {
            try (PreparedStatement read = connection.prepareStatement(READ)) {
                read.setString(1, xid);
                read.setLong(2, after);
                read.setLong(3, upTo);
                try (ResultSet result = read.executeQuery()) {
                    List<EventRow> rows = new ArrayList<>();
                    boolean passed = false;
                    while (result.next()) {
                        passed = result.getBoolean(1);
                        if (result.getLong(2) > 0) {
                            rows.add(EventRow.read(result, 2));
                        }
                    }
                    return passed ? Optional.of(rows) : Optional.empty();
                }
            }
        }
    }

    /** Everything that one statement sees behind the place that the last one reached. */
    private static final class AtOnce {
        private final String statement;
        private long key;
        private long position;

        AtOnce(String statement) {
            this.statement = statement;
        }

        Optional<Fence> next(Connection connection, long past) throws SQLException {
            List<EventRow> rows = new ArrayList<>();
            try (PreparedStatement read = connection.prepareStatement(statement)) {
                read.setLong(1, key);
                read.setLong(2, position);
                try (ResultSet result = read.executeQuery()) {
                    while (result.next()) {
                        key = result.getLong(1);
                        position = result.getLong(2);
                        rows.add(EventRow.read(result, 2));
                    }
                }
            }
            long reached = rows.stream().mapToLong(EventRow::position).reduce(Math.max(past, 0), Math::max);
            // The first one says where the record begins, also when there is nothing yet.
            return rows.isEmpty() && past >= 0 ? Optional.empty() : Optional.of(new Open(reached, rows));
        }
    }

    /** Was never closed: gives its rows at the first reading. */
    private record Open(long position, List<EventRow> rows) implements Fence {

        @Override
        public Optional<List<EventRow>> read(Connection connection, long after, long upTo) {
            List<EventRow> all = List.copyOf(rows);
            rows.clear();
            return Optional.of(all);
        }
    }
}
