package dk.vaern.eventstore.engine;

import dk.vaern.eventstore.EventRow;
import dk.vaern.eventstore.SqlFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads what is final already, for who is further behind than what is kept in memory. */
final class FinalPages {

    private static final String READ_PAGE = "select " + EventRow.COLUMNS
            + " from record.domain_event where position > ? and position <= ? order by position limit ?";

    private static final String LAST = "select coalesce(max(position), 0) from record.domain_event where position <= ?";

    private final Sessions sessions;

    FinalPages(Sessions sessions) {
        this.sessions = sessions;
    }

    /** The position of the last event up to this one, 0 when there is none. */
    long last(Connection connection, long upTo) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LAST)) {
            statement.setLong(1, upTo);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    List<TailEntry> read(long after, long upTo, int limit) {
        try {
            return sessions.call(connection -> {
                try (PreparedStatement statement = connection.prepareStatement(READ_PAGE)) {
                    statement.setLong(1, after);
                    statement.setLong(2, upTo);
                    statement.setInt(3, limit);
                    try (ResultSet result = statement.executeQuery()) {
                        List<TailEntry> entries = new ArrayList<>();
                        while (result.next()) {
                            entries.add(new TailEntry(EventRow.read(result, 1)));
                        }
                        return entries;
                    }
                }
            });
        } catch (SQLException e) {
            throw SqlFailure.of("Reading the record", e);
        }
    }
}
