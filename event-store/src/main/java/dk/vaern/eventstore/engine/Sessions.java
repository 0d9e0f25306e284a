package dk.vaern.eventstore.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Sessions of the store's own, each statement its own transaction: never the transaction that the caller's thread is in.
 */
final class Sessions {

    private final DataSource database;

    Sessions(DataSource database) {
        this.database = database;
    }

    <T extends @Nullable Object> T call(Work<T> work) throws SQLException {
        try (Connection connection = open()) {
            boolean manual = !connection.getAutoCommit();
            if (manual) {
                connection.setAutoCommit(true);
            }
            try {
                return work.in(connection);
            } finally {
                if (manual) {
                    connection.setAutoCommit(false);
                }
            }
        }
    }

    private Connection open() throws SQLException {
        try {
            return database.getConnection();
        } catch (SQLException e) {
            throw new NoSession(e);
        }
    }

    /** Nothing was sent: there was no session to send it on. */
    static final class NoSession extends SQLTransientConnectionException {
        private static final long serialVersionUID = 1L;

        NoSession(SQLException cause) {
            super("No session with the database: " + cause.getMessage(), "08001", cause);
        }
    }

    interface Work<T extends @Nullable Object> {
        T in(Connection connection) throws SQLException;
    }
}
