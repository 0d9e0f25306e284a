package dk.vaern.eventstore.running;

import dk.vaern.eventstore.SqlFailure;
import dk.vaern.eventstore.processing.CurrentSession;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** The session of Spring's present transaction, or one of its own outside of any. */
final class SpringSession implements CurrentSession {

    private final DataSource database;

    SpringSession(DataSource database) {
        this.database = database;
    }

    @Override
    public <T extends @Nullable Object> T call(Work<T> work) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            return work.in(connection);
        } catch (SQLException e) {
            throw SqlFailure.of("Keeping a processor's place", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
