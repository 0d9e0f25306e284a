package dk.vaern.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code record.domain_event}, its bytes as they are stored.
 *
 * @param position 0 before it is stored
 * @param correlationId what it belongs to, copied out of the metadata for the index
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; the arrays are never changed
public record EventRow(
        long position,
        String aggregateType,
        String aggregateId,
        long sequence,
        String eventId,
        StoredName name,
        Instant recordedAt,
        @Nullable String correlationId,
        byte[] metadata,
        byte[] payload) {

    /** The columns that {@link #read} reads, in its order. */
    public static final String COLUMNS = """
            position, aggregate_type, aggregate_id, sequence, event_id, stored_name, revision, recorded_at, \
            correlation_id, metadata, payload""";

    /** Reads the current row of a query for {@link #COLUMNS}, whose first column stands at this index. */
    public static EventRow read(ResultSet result, int first) throws SQLException {
        return new EventRow(
                result.getLong(first),
                result.getString(first + 1),
                result.getString(first + 2),
                result.getLong(first + 3),
                result.getString(first + 4),
                new StoredName(result.getString(first + 5), result.getInt(first + 6)),
                result.getObject(first + 7, OffsetDateTime.class).toInstant(),
                result.getString(first + 8),
                result.getBytes(first + 9),
                result.getBytes(first + 10));
    }

    /** How much memory it holds, roughly. */
    public int weight() {
        return metadata.length + payload.length;
    }
}
