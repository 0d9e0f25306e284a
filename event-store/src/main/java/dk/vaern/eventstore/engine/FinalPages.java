package dk.vaern.eventstore.engine;

import dk.vaern.eventstore.EventRow;
import dk.vaern.eventstore.SqlFailure;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads what is final already, for who is further behind than what is kept in memory. */
final class FinalPages {

    private static final String READ_PAGE = "select " + EventRow.COLUMNS
            + " from record.domain_event where position > ? and position <= ? order by position limit ?";

    private final Sessions sessions;

    FinalPages(Sessions sessions) {
        this.sessions = sessions;
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
