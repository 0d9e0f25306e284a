package dk.vaern.eventstore;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** What a failure of the database means for the one who asked. */
public final class SqlFailure {

    public static final String UNIQUE_VIOLATION = "23505";

    /** Lost connections, shutdown, start-up, crash, too many connections, and the limits that end what takes too long. */
    private static final Set<String> PASSING = Set.of(
            "53300", "57P01", "57P02", "57P03", "57014", "25P03", "25P04", "40001", "40P01", "55P03", "53100", "53200");

    private SqlFailure() {}

    /** Whether waiting may help. */
    public static boolean isPassing(SQLException e) {
        String state = e.getSQLState();
        return e instanceof SQLTransientException || state == null || state.startsWith("08") || PASSING.contains(state);
    }

    /** Whether the connection went away in mid-statement, so that nobody knows what came of it. */
    public static boolean isLostConnection(SQLException e) {
        String state = e.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57P");
    }

    public static boolean isUniqueViolation(SQLException e) {
        return UNIQUE_VIOLATION.equals(e.getSQLState());
    }

    /** For reading: what failed may be tried again, or is a defect. */
    public static RuntimeException of(String deed, SQLException e) {
        return isPassing(e)
                ? new StoreUnavailableException(deed + " failed: the database is not there", e, false)
                : new EventStoreException(deed + " failed: " + e.getMessage(), e);
    }
}
