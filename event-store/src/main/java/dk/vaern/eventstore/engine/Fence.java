package dk.vaern.eventstore.engine;

import dk.vaern.eventstore.EventRow;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Holds readers back from what is not final yet. */
interface Fence {

    /** What is final once the fence has passed. */
    long position();

    /**
     * The rows after one position up to another that is not past the fence; empty while the fence has not passed.
     *
     * @param upTo at most the fence's position; bounds how much is read at once
     */
    Optional<List<EventRow>> read(Connection connection, long after, long upTo) throws SQLException;

    /** How fences are set. */
    interface Setter {

        /** Sets a fence, or none when the record has not moved past this position. */
        Optional<? extends Fence> set(Connection connection, long past) throws SQLException;
    }
}
