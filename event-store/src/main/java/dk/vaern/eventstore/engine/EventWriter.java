package dk.vaern.eventstore.engine;

import dk.vaern.eventstore.EventRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * Adds events to the record by one statement, which is its own transaction, however many they are. The statement takes its
 * transaction id before any position: the {@link SequenceFence} depends on it. Positions are given in the order of the list,
 * and places in sequences are taken in the order of their aggregates, so that two nodes whose batches want the same ones wait
 * for each other in turn and never in a circle.
 */
final class EventWriter {

    private static final String INSERT = """
            with writer as materialized (select pg_current_xact_id() as xid),
            placed as materialized (
                select event.* from writer, unnest(?::bigint[], ?::bigint[], ?::integer[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[]) with ordinality
                    as event(sequence, recorded_micros, revision, aggregate_type, aggregate_id,
                        event_id, stored_name, correlation_id, metadata, payload, place)
                where writer.xid is not null
                order by event.place
            ),
            added as materialized (select nextval('record.domain_event_position') as position, placed.* from placed)
            insert into record.domain_event (position, sequence, recorded_at, revision, aggregate_type, aggregate_id,
                event_id, stored_name, correlation_id, metadata, payload)
            select position, sequence,
                timestamptz 'epoch' + recorded_micros * interval '1 microsecond', revision, aggregate_type, aggregate_id,
                event_id, stored_name, correlation_id, metadata, payload
            from added
            order by aggregate_id collate "C", sequence
            """;

    /** The same for a single row, which needs no arrays: they cost as much again as the rest of the statement. */
    private static final String INSERT_ONE = """
            with writer as materialized (select pg_current_xact_id() as xid)
            insert into record.domain_event (position, sequence, recorded_at, revision, aggregate_type, aggregate_id,
                event_id, stored_name, correlation_id, metadata, payload)
            select nextval('record.domain_event_position'), ?,
                timestamptz 'epoch' + ? * interval '1 microsecond', ?, ?, ?, ?, ?, ?, ?, ?
            from writer
            where writer.xid is not null
            """;

    private EventWriter() {}

    /** @param connection in autocommit mode: what is added is durable when this returns */
    static void add(Connection connection, List<EventRow> rows) throws SQLException {
        if (rows.size() == 1) {
            addOne(connection, rows.getFirst());
        } else {
            addAll(connection, rows);
        }
    }

    private static void addOne(Connection connection, EventRow row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT_ONE)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(1);
            int column = 0;
            statement.setLong(++column, row.sequence());
            statement.setLong(++column, micros(row.recordedAt()));
            statement.setInt(++column, row.name().revision());
            statement.setString(++column, row.aggregateType());
            statement.setString(++column, row.aggregateId());
            statement.setString(++column, row.eventId());
            statement.setString(++column, row.name().name());
            statement.setString(++column, row.correlationId());
            statement.setBytes(++column, row.metadata());
            statement.setBytes(++column, row.payload());
            statement.executeUpdate();
        }
    }

    private static void addAll(Connection connection, List<EventRow> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(1);
            int column = 0;
            array(statement, ++column, "int8", rows, EventRow::sequence);
            array(statement, ++column, "int8", rows, row -> micros(row.recordedAt()));
            array(statement, ++column, "int4", rows, row -> row.name().revision());
            array(statement, ++column, "text", rows, EventRow::aggregateType);
            array(statement, ++column, "text", rows, EventRow::aggregateId);
            array(statement, ++column, "text", rows, EventRow::eventId);
            array(statement, ++column, "text", rows, row -> row.name().name());
            array(statement, ++column, "text", rows, EventRow::correlationId);
            bytes(statement, ++column, rows, EventRow::metadata);
            bytes(statement, ++column, rows, EventRow::payload);
            statement.executeUpdate();
        }
    }

    private static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
    }

    private static void array(
            PreparedStatement statement,
            int column,
            String type,
            List<EventRow> rows,
            Function<EventRow, ? extends @Nullable Object> value)
            throws SQLException {
        Object[] values = switch (type) {
            case "int8" -> new Long[rows.size()];
            case "int4" -> new Integer[rows.size()];
            default -> new String[rows.size()];
        };
        for (int i = 0; i < values.length; i++) {
            values[i] = value.apply(rows.get(i));
        }
        statement.setArray(column, statement.getConnection().createArrayOf(type, values));
    }

    private static void bytes(
            PreparedStatement statement, int column, List<EventRow> rows, Function<EventRow, byte[]> value)
            throws SQLException {
        byte[][] values = new byte[rows.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = value.apply(rows.get(i));
        }
        statement.setArray(column, statement.getConnection().createArrayOf("bytea", values));
    }
}
