package dk.vaern.eventstore.contract;

import dk.vaern.eventstore.contract.EventStoreUnderTest.OpenAppend;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A transaction on JDBC that stays open, for stores that append by it. */
public final class SlowConnection implements OpenAppend {

    private final Connection connection;

    private SlowConnection(Connection connection) {
        this.connection = connection;
    }

    /** Does the work on a connection of its own, and does not commit it. */
    public static SlowConnection on(DataSource database, Work work) {
        try {
            Connection connection = database.getConnection();
            connection.setAutoCommit(false);
            work.in(connection);
            return new SlowConnection(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The slow append failed", e);
        }
    }

    @Override
    public void commit() {
        end(Connection::commit);
    }

    @Override
    public void rollBack() {
        end(Connection::rollback);
    }

    private void end(Work how) {
        try (connection) {
            how.in(connection);
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException("The slow append could not be ended", e);
        }
    }

    /** What is done on a connection. */
    public interface Work {
        void in(Connection connection) throws SQLException;
    }
}
