package dk.vaern.eventstore.running;

import dk.vaern.eventstore.processing.CurrentSession;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;

/** What the token table says of a processor, whichever node runs it. */
public final class ProcessorTokens {

    private final CurrentSession session;
    private final String schema;

    ProcessorTokens(CurrentSession session, String schema) {
        this.session = session;
        this.schema = schema;
    }

    /**
     * The lowest position of its segments and whether any is being told what it had been told; empty before it has ever
     * started. A token says that it replays until something new is told, which in a quiet night may take hours.
     */
    Optional<Place> place(String processor) {
        String sql = """
                select count(*), coalesce(min(coalesce(position, 0)), 0),
                    coalesce(bool_or(coalesce(position, 0) < (token::jsonb #>> '{replay,until,at}')::bigint), false)
                from %s.token where processor = ?
                """.formatted(schema);
        return session.call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, processor);
                try (ResultSet result = statement.executeQuery()) {
                    result.next();
                    return result.getInt(1) == 0
                            ? Optional.empty()
                            : Optional.of(new Place(result.getLong(2), result.getBoolean(3)));
                }
            }
        });
    }

    record Place(long position, boolean rebuilding) {}
}
