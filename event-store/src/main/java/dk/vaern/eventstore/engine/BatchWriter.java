package dk.vaern.eventstore.engine;

import dk.vaern.eventstore.EventRow;
import dk.vaern.eventstore.SqlFailure;
import dk.vaern.eventstore.StoreUnavailableException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * Writes a batch by one statement. A place that is taken fails only the append that wanted it: the batch is cut in halves
 * until it is found. When the connection is lost in mid-statement, nobody knows what came of it; it is sent again, and what
 * is found stored under its own event id was not lost to anyone else.
 */
final class BatchWriter {

    private static final String STORED_AT =
            "select event_id from record.domain_event where aggregate_id = ? and sequence = ?";

    private final Sessions sessions;
    private final Duration patience;

    /** @param patience how long to go on trying after a connection was lost */
    BatchWriter(Sessions sessions, Duration patience) {
        this.sessions = sessions;
        this.patience = patience;
    }

    /** Ends every append of the batch, one way or the other. */
    void write(List<Append> batch) {
        write(batch, false);
    }

    private void write(List<Append> batch, boolean sentBefore) {
        boolean mayBeStored = sentBefore;
        long deadline = 0;
        while (true) {
            try {
                add(batch);
                batch.forEach(Append::succeed);
                return;
            } catch (SQLException e) {
                if (isAboutContent(e)) {
                    isolate(batch, mayBeStored, e);
                    return;
                }
                boolean lost = SqlFailure.isLostConnection(e) && !(e instanceof Sessions.NoSession);
                if (lost && !mayBeStored) {
                    mayBeStored = true;
                    deadline = System.nanoTime() + patience.toNanos();
                }
                if (!mayBeStored || !SqlFailure.isLostConnection(e) || System.nanoTime() > deadline) {
                    fail(batch, e, mayBeStored);
                    return;
                }
            }
        }
    }

    private void isolate(List<Append> batch, boolean mayBeStored, SQLException e) {
        Append first = batch.getFirst();
        if (batch.size() > 1) {
            int middle = batch.size() / 2;
            write(batch.subList(0, middle), mayBeStored);
            write(batch.subList(middle, batch.size()), mayBeStored);
        } else if (!SqlFailure.isUniqueViolation(e)) {
            fail(batch, e, false);
        } else if (mayBeStored && isItself(first)) {
            first.succeed();
        } else {
            first.fail(new LostPlaceException(first.rows().getFirst().aggregateId(), e));
        }
    }

    /** One append's own doing, which must not fail its neighbours: a place that is taken, or text that cannot be kept. */
    private static boolean isAboutContent(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
    }

    private void add(List<Append> batch) throws SQLException {
        List<EventRow> rows = batch.size() == 1
                ? batch.getFirst().rows()
                : batch.stream().flatMap(append -> append.rows().stream()).toList();
        sessions.call(connection -> {
            EventWriter.add(connection, rows);
            return rows.size();
        });
    }

    /** All of an append's rows are stored or none is, so the first one speaks for them. */
    private boolean isItself(Append append) {
        EventRow first = append.rows().getFirst();
        try {
            return sessions.call(connection -> {
                try (PreparedStatement statement = connection.prepareStatement(STORED_AT)) {
                    statement.setString(1, first.aggregateId());
                    statement.setLong(2, first.sequence());
                    try (ResultSet result = statement.executeQuery()) {
                        return result.next() && result.getString(1).equals(first.eventId());
                    }
                }
            });
        } catch (SQLException e) {
            throw new StoreUnavailableException("What became of the events is not known", e, true);
        }
    }

    private static void fail(List<Append> batch, SQLException e, boolean outcomeUnknown) {
        RuntimeException why = SqlFailure.isPassing(e)
                ? new StoreUnavailableException("Storing events failed: the database is not there", e, outcomeUnknown)
                : new EventStoreException("Storing events failed: " + e.getMessage(), e);
        batch.forEach(append -> append.fail(why));
    }
}
