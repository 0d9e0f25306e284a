package dk.vaern.eventstore.engine;

import java.sql.Connection;
import java.sql.SQLException;
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
        try (Connection connection = database.getConnection()) {
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

    interface Work<T extends @Nullable Object> {
        T in(Connection connection) throws SQLException;
    }
}
