package dk.vaern.eventstore.engine;

import dk.vaern.eventstore.EventRow;
import dk.vaern.eventstore.SqlFailure;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postgresql.PGStatement;

/** The rows of one aggregate: its events and its snapshots. */
final class AggregateRows {

    private static final String EVENTS = "select " + EventRow.COLUMNS
            + " from record.domain_event where aggregate_id = ? and sequence >= ? order by sequence";

    /** A snapshot in the shape of an event, without an id, so that it and its tail are one result. */
    private static final String SNAPSHOT = """
            select 0::bigint as position, aggregate_type, aggregate_id, sequence, '' as event_id, stored_name, revision,
                recorded_at, null::text as correlation_id, convert_to('{}', 'UTF8') as metadata, payload
            from record.snapshot where aggregate_id = ? order by sequence desc limit 1
            """;

    private static final String LOAD = """
            with newest as materialized (%s)
            select %s from newest
            union all
            select %s from record.domain_event
            where aggregate_id = ? and sequence > coalesce((select sequence from newest), -1)
            order by sequence
            """.formatted(SNAPSHOT, EventRow.COLUMNS, EventRow.COLUMNS);

    private static final String ADD_SNAPSHOT = """
            insert into record.snapshot (sequence, recorded_at, revision, aggregate_type, aggregate_id, stored_name, payload)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private final Sessions sessions;

    AggregateRows(Sessions sessions) {
        this.sessions = sessions;
    }

    List<EventRow> events(String aggregateId, long fromSequence) {
        return query(EVENTS, statement -> {
            statement.setString(1, aggregateId);
            statement.setLong(2, fromSequence);
        });
    }

    List<EventRow> load(String aggregateId) {
        return query(LOAD, statement -> {
            statement.setString(1, aggregateId);
            statement.setString(2, aggregateId);
        });
    }

    Optional<EventRow> snapshot(String aggregateId) {
        return query(SNAPSHOT, statement -> statement.setString(1, aggregateId)).stream()
                .findFirst();
    }

    static boolean isSnapshot(EventRow row) {
        return row.eventId().isEmpty();
    }

    /** Two nodes may take the same snapshot; the first one stays. */
    void addSnapshot(EventRow snapshot) {
        run("Storing a snapshot", ADD_SNAPSHOT, statement -> {
            statement.setLong(1, snapshot.sequence());
            statement.setObject(2, OffsetDateTime.ofInstant(snapshot.recordedAt(), ZoneOffset.UTC));
            statement.setInt(3, snapshot.name().revision());
            statement.setString(4, snapshot.aggregateType());
            statement.setString(5, snapshot.aggregateId());
            statement.setString(6, snapshot.name().name());
            statement.setBytes(7, snapshot.payload());
            return statement.executeUpdate();
        });
    }

    Optional<EventRow> byEventId(String eventId) {
        return query(
                        "select " + EventRow.COLUMNS + " from record.domain_event where event_id = ?",
                        statement -> statement.setString(1, eventId))
                .stream()
                .findFirst();
    }

    Optional<Long> lastSequence(String aggregateId) {
        return run(
                "Reading the record",
                "select max(sequence) from record.domain_event where aggregate_id = ?",
                statement -> {
                    statement.setString(1, aggregateId);
                    try (ResultSet result = statement.executeQuery()) {
                        result.next();
                        long sequence = result.getLong(1);
                        return result.wasNull() ? Optional.empty() : Optional.of(sequence);
                    }
                });
    }

    private List<EventRow> query(String sql, Binding binding) {
        return run("Reading the record", sql, statement -> {
            binding.bind(statement);
            List<EventRow> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(EventRow.read(result, 1));
                }
            }
            return rows;
        });
    }

    private <T> T run(String deed, String sql, Use<T> use) {
        try {
            return sessions.call(connection -> {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    statement.unwrap(PGStatement.class).setPrepareThreshold(1);
                    return use.of(statement);
                }
            });
        } catch (SQLException e) {
            throw SqlFailure.of(deed, e);
        }
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }
}
