package dk.vaern.eventstore.engine;

import dk.vaern.eventstore.EventRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Tells up to which position the record is final, so that a reader who moves on misses nothing.
 *
 * <p>A writer takes its transaction id <em>before</em> its positions. The reader reads the sequence's last value S and
 * <em>then</em> takes a transaction id X of its own. Whoever took a position up to S has an id below X; so when no
 * transaction below X runs any more, every position up to S is either committed or will never be. The rows are read in a
 * snapshot that saw this.
 *
 * <p>That also waits for transactions that never touch the record: a projection's batch, a node that was stopped in the
 * middle of one. So when the fence does not pass at once, it waits for the record's writers alone: who held the table's
 * writing lock after S was read. A statement takes that lock before it takes a position and gives it back after its rows
 * are visible, so when all of them are gone the same is true. The rows are then read by a later statement, for the locks
 * are looked at after a statement's own snapshot is taken.
 *
 * <p>Two things look the same and lose events: reading the sequence as a table (its row is written ahead of what
 * {@code nextval} gave out) and taking a snapshot's xmax for X.
 */
final class SequenceFence implements Fence {

    private static final String TAKE = """
            with last as materialized (
                select coalesce(pg_sequence_last_value('record.domain_event_position'::regclass), 0) as position,
                       has_sequence_privilege('record.domain_event_position', 'SELECT, USAGE') as may_know
            )
            select position, may_know, case when position > ? then pg_current_xact_id()::text end as xid from last
            """;

    /** One snapshot answers both: whether the fence has passed, and the rows behind it. */
    private static final String READ = """
            select fence.passed, %s
            from (select pg_snapshot_xmin(pg_current_snapshot()) >= ?::text::xid8 as passed) fence
            left join record.domain_event on fence.passed and position > ? and position <= ?
            order by position
            """.formatted(EventRow.COLUMNS);

    private static final String READ_FINAL = "select " + EventRow.COLUMNS
            + " from record.domain_event where position > ? and position <= ? order by position";

    /** Who may have taken a position and not committed yet, by the ids of their transactions. */
    private static final String WRITERS = """
            select virtualtransaction from pg_locks
            where locktype = 'relation' and relation = 'record.domain_event'::regclass and mode = 'RowExclusiveLock'
              and database = (select oid from pg_database where datname = current_database())
            """;

    private final long position;
    private final String xid;
    private @Nullable Set<String> writers;

    private SequenceFence(long position, String xid) {
        this.position = position;
        this.xid = xid;
    }

    @Override
    public long position() {
        return position;
    }

    /**
     * Sets a fence, or none when the sequence has not moved past this position.
     *
     * @throws EventStoreException when the role may not know the sequence's value, which would read as nothing
     */
    static Optional<SequenceFence> set(Connection connection, long past) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
            statement.setLong(1, past);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                if (!result.getBoolean(2)) {
                    throw new EventStoreException(
                            "This role may not read record.domain_event_position: grant usage on it");
                }
                String xid = result.getString(3);
                return xid == null ? Optional.empty() : Optional.of(new SequenceFence(result.getLong(1), xid));
            }
        }
    }

    @Override
    public Optional<List<EventRow>> read(Connection connection, long after, long upTo) throws SQLException {
        if (writers != null && writers.isEmpty()) {
            return Optional.of(readFinal(connection, after, upTo));
        }
        Optional<List<EventRow>> rows = readWhenPassed(connection, after, upTo);
        if (rows.isPresent() || !writersAreGone(connection)) {
            return rows;
        }
        return Optional.of(readFinal(connection, after, upTo));
    }

    private Optional<List<EventRow>> readWhenPassed(Connection connection, long after, long upTo) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setString(1, xid);
            statement.setLong(2, after);
            statement.setLong(3, Math.min(upTo, position));
            try (ResultSet result = statement.executeQuery()) {
                List<EventRow> rows = new ArrayList<>();
                while (result.next()) {
                    if (!result.getBoolean(1)) {
                        return Optional.empty();
                    }
                    if (result.getLong(2) > 0) {
                        rows.add(EventRow.read(result, 2));
                    }
                }
                return Optional.of(rows);
            }
        }
    }

    private boolean writersAreGone(Connection connection) throws SQLException {
        Set<String> present = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(WRITERS);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                present.add(result.getString(1));
            }
        }
        Set<String> awaited = writers;
        if (awaited != null) {
            // Who came later has a position past the fence.
            present.retainAll(awaited);
        }
        writers = present;
        return present.isEmpty();
    }

    private List<EventRow> readFinal(Connection connection, long after, long upTo) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ_FINAL)) {
            statement.setLong(1, after);
            statement.setLong(2, Math.min(upTo, position));
            try (ResultSet result = statement.executeQuery()) {
                List<EventRow> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(EventRow.read(result, 1));
                }
                return rows;
            }
        }
    }
}
