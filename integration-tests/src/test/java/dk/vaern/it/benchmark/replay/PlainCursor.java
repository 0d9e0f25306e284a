package dk.vaern.it.benchmark.replay;

import dk.vaern.domain.incident.IncidentEvent.ObservationRecorded;
import dk.vaern.eventstore.EventCodec;
import dk.vaern.eventstore.EventRow;
import dk.vaern.eventstore.json.StoredJson;
import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.it.benchmark.subject.StoreNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** The limit: one cursor over the rows, each parsed, payload and metadata, and its insert, committed as often as a projection is. */
final class PlainCursor {

    private static final int BATCH = 500;
    private static final int FETCH = 1_000;
    private static final String ROWS = "select " + EventRow.COLUMNS
            + " from record.domain_event where position > ? and position <= ? order by position";

    private final PGSimpleDataSource database;
    private final EventCodec codec = new EventCodec(StoreNode.names(), StoredJson.mapper());

    PlainCursor(TestDatabase database) {
        this.database = database.as(StoreNode.ROLE);
        // One transaction for all that is read: longer than a service's may take.
        this.database.setOptions("-c transaction_timeout=0");
    }

    /** Returns how many nanoseconds the events after one position up to another take, with or without the inserts. */
    long nanos(long after, long upTo, boolean inserting) throws SQLException {
        long began = System.nanoTime();
        try (Connection reading = database.getConnection();
                Connection writing = database.getConnection();
                PreparedStatement rows = reading.prepareStatement(ROWS);
                PreparedStatement insert = writing.prepareStatement(Replayed.INSERT)) {
            reading.setAutoCommit(false);
            writing.setAutoCommit(false);
            rows.setFetchSize(FETCH);
            rows.setLong(1, after);
            rows.setLong(2, upTo);
            try (ResultSet result = rows.executeQuery()) {
                for (int count = 1; result.next(); count++) {
                    take(EventRow.read(result, 1), inserting ? insert : null);
                    if (count % BATCH == 0) {
                        writing.commit();
                    }
                }
            }
            writing.commit();
        }
        return System.nanoTime() - began;
    }

    private void take(EventRow row, @org.jspecify.annotations.Nullable PreparedStatement insert) throws SQLException {
        Object event = codec.payload(row);
        codec.metadata(row);
        if (insert != null && event instanceof ObservationRecorded observation) {
            insert.setLong(1, row.position());
            insert.setString(2, observation.incidentId().toString());
            insert.setInt(3, observation.text().length());
            insert.executeUpdate();
        }
    }
}
