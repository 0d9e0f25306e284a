package dk.vaern.eventstore.processing;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The session of the transaction that the caller's thread is in, so that a token moves with what was made of the events. */
@FunctionalInterface
public interface CurrentSession {

    /** Gives the session to the work and leaves it open; failures come out as unchecked exceptions. */
    <T extends @Nullable Object> T call(Work<T> work);

    /** Something to do in a session. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T in(Connection connection) throws SQLException;
    }
}
