package dk.vaern.eventstore;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Reads the past, straight from the committed rows: not behind the fence, so it is never behind an answer that was given,
 * and one aggregate's or one page's events are always of one moment. Pages are cut by position; a page costs what it
 * holds, however long the history is.
 *
 * <p>Every method throws {@link StoreUnavailableException} when the database does not answer and
 * {@link UnreadableEventException} for an event that this version cannot read.
 */
public final class RecordReader {

    private final DataSource database;
    private final EventCodec codec;

    public RecordReader(DataSource database, EventCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    /** All events of an aggregate from this sequence on, in order. */
    public List<StoredEvent> byAggregate(String aggregateId, long fromSequence) {
        return byAggregate(aggregateId, fromSequence, Integer.MAX_VALUE);
    }

    public List<StoredEvent> byAggregate(String aggregateId, long fromSequence, int limit) {
        return query(
                "select " + EventRow.COLUMNS
                        + " from record.domain_event where aggregate_id = ? and sequence >= ? order by sequence limit ?",
                statement -> {
                    statement.setString(1, aggregateId);
                    statement.setLong(2, fromSequence);
                    statement.setInt(3, limit);
                });
    }

    /**
     * What belongs to any of these incidents or warnings, oldest first.
     *
     * @param afterPosition the last one that was seen, 0 from the beginning
     * @param upToPosition nothing later than this; {@link Long#MAX_VALUE} for everything
     */
    public List<StoredEvent> byCorrelation(
            Collection<String> correlationIds, long afterPosition, long upToPosition, int limit) {
        return byCorrelation(
                BY_CORRELATION.formatted("asc", "asc"), correlationIds, afterPosition, upToPosition, limit);
    }

    /** As {@link #byCorrelation}, newest first, from before this position down. */
    public List<StoredEvent> byCorrelationDescending(
            Collection<String> correlationIds, long beforePosition, int limit) {
        return byCorrelation(BY_CORRELATION.formatted("desc", "desc"), correlationIds, 0, beforePosition - 1, limit);
    }

    /**
     * What belongs to an incident or a warning and is stored under one of these names, oldest first.
     *
     * @param upToPosition nothing later than this; {@link Long#MAX_VALUE} for everything
     */
    public List<StoredEvent> byCorrelation(String correlationId, Set<String> names, long upToPosition) {
        return query(
                "select " + EventRow.COLUMNS + " from record.domain_event"
                        + " where correlation_id = ? and stored_name = any(?) and position <= ? order by position",
                statement -> {
                    statement.setString(1, correlationId);
                    statement.setArray(2, statement.getConnection().createArrayOf("text", names.toArray()));
                    statement.setLong(3, upToPosition);
                });
    }

    /** Everything, in order of position. */
    public List<StoredEvent> byPosition(long afterPosition, int limit) {
        return query(
                "select " + EventRow.COLUMNS + " from record.domain_event where position > ? order by position limit ?",
                statement -> {
                    statement.setLong(1, afterPosition);
                    statement.setInt(2, limit);
                });
    }

    public Optional<StoredEvent> byEventId(String eventId) {
        return query(
                        "select " + EventRow.COLUMNS + " from record.domain_event where event_id = ?",
                        statement -> statement.setString(1, eventId))
                .stream()
                .findFirst();
    }

    /** The highest position that is stored, 0 when there is none. */
    public long head() {
        return number("select coalesce(max(position), 0) from record.domain_event", statement -> {});
    }

    /** How many events the aggregate has, which is its version; 0 when it does not exist. */
    public long version(String aggregateId) {
        return number(
                "select coalesce(max(sequence) + 1, 0) from record.domain_event where aggregate_id = ?",
                statement -> statement.setString(1, aggregateId));
    }

    /** How many events the aggregate had up to this position; 0 when it did not exist then. */
    public long version(String aggregateId, long upToPosition) {
        return number(
                "select sequence + 1 from record.domain_event where aggregate_id = ? and position <= ?"
                        + " order by sequence desc limit 1",
                statement -> {
                    statement.setString(1, aggregateId);
                    statement.setLong(2, upToPosition);
                });
    }

    /** When the next event after this position was recorded, empty at the end; reads none of its content. */
    public Optional<Instant> nextRecordedAt(long position) {
        return value(
                "select recorded_at from record.domain_event where position > ? order by position limit 1",
                statement -> statement.setLong(1, position),
                result -> result.getObject(1, OffsetDateTime.class).toInstant());
    }

    /**
     * The position up to which everything was recorded at or before this instant, 0 when nothing was. Where nodes' clocks
     * disagree, positions and instants do within the same bound; the answer for an instant that is past stays the same.
     */
    public long positionAsOf(Instant instant) {
        return number(
                POSITION_AS_OF, statement -> statement.setObject(1, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC)));
    }

    /** One short index scan per id, merged: a plain {@code = any(?)} would sort the whole history for each page. */
    private static final String BY_CORRELATION = """
            select e.* from unnest(?::text[]) as wanted(id) cross join lateral (
                select %s from record.domain_event
                where correlation_id = wanted.id and position > ? and position <= ?
                order by position %%s limit ?) e
            order by e.position %%s limit ?
            """.formatted(EventRow.COLUMNS);

    /**
     * A bisection over positions, which needs no index on the time: the lowest position after which the next event, if
     * any, is later than asked for. Its grid is fixed, so what is stored later does not change its way through the past.
     */
    private static final String POSITION_AS_OF = """
            with recursive search(low, high) as (
                select -1::bigint, 1::bigint << 62
                union all
                select case when later then low else middle end, case when later then middle else high end
                from (
                    select low, high, middle, coalesce((
                            select recorded_at from record.domain_event
                            where position > middle order by position limit 1) > ?, true) as later
                    from (select low, high, low + (high - low) / 2 as middle from search where high - low > 1) halves
                ) step
            )
            select min(high) from search
            """;

    private List<StoredEvent> byCorrelation(String sql, Collection<String> ids, long after, long upTo, int limit) {
        return query(sql, statement -> {
            Array wanted = statement.getConnection().createArrayOf("text", ids.toArray());
            statement.setArray(1, wanted);
            statement.setLong(2, after);
            statement.setLong(3, upTo);
            statement.setInt(4, limit);
            statement.setInt(5, limit);
        });
    }

    private List<StoredEvent> query(String sql, Binding binding) {
        List<EventRow> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(EventRow.read(result, 1));
                }
            }
        } catch (SQLException e) {
            throw SqlFailure.of("Reading the record", e);
        }
        return rows.stream().map(codec::event).toList();
    }

    private long number(String sql, Binding binding) {
        return value(sql, binding, result -> result.getLong(1)).orElse(0L);
    }

    private <T> Optional<T> value(String sql, Binding binding, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? Optional.of(reading.of(result)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw SqlFailure.of("Reading the record", e);
        }
    }

    private interface Reading<T> {
        T of(ResultSet result) throws SQLException;
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }
}
