package dk.vaern.eventstore.processing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The dead letters of a service's processors. Everything happens in the caller's transaction: a letter is put away together
 * with the token that moves past its event.
 */
public final class DeadLetters {

    private static final String COLUMNS =
            "id, processor, sequence_id, event_id, attempts, since, last_tried_at, cause_type, cause_message";

    private final CurrentSession session;
    private final String table;

    /** @param schema the service's, a plain SQL identifier */
    public DeadLetters(CurrentSession session, String schema) {
        this.session = session;
        this.table = SchemaName.checked(schema) + ".dead_letter";
    }

    /**
     * Whether a letter of this sequence waits. If so, nobody else adds to the sequence or takes from it until the
     * transaction ends; the answer stays true that long.
     */
    public boolean holds(String processor, String sequence) {
        return session.call(connection -> {
            if (!exists(connection, processor, sequence)) {
                return false;
            }
            lock(connection, processor, sequence);
            return exists(connection, processor, sequence);
        });
    }

    /** Puts an event away; told twice, the letter stays one. */
    public void add(String processor, String sequence, String eventId, @Nullable Cause cause) {
        run(
                """
                insert into %s (processor, sequence_id, event_id, attempts, cause_type, cause_message)
                values (?, ?, ?, ?, ?, ?) on conflict (processor, event_id) do nothing""",
                statement -> {
                    statement.setString(1, processor);
                    statement.setString(2, sequence);
                    statement.setString(3, eventId);
                    statement.setInt(4, cause == null ? 0 : 1);
                    statement.setString(5, cause == null ? null : cause.type());
                    statement.setString(6, cause == null ? null : cause.message());
                });
    }

    /** The sequences that have letters, the one that waits longest first. */
    public List<String> sequences(String processor) {
        return session.call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "select sequence_id from %s where processor = ? group by sequence_id order by min(id)"
                            .formatted(table))) {
                statement.setString(1, processor);
                List<String> sequences = new ArrayList<>();
                try (ResultSet result = statement.executeQuery()) {
                    while (result.next()) {
                        sequences.add(result.getString(1));
                    }
                }
                return sequences;
            }
        });
    }

    /** The first letter of a sequence, kept from everyone else until the transaction ends. */
    public Optional<DeadLetter> takeFirst(String processor, String sequence) {
        return session.call(connection -> {
            lock(connection, processor, sequence);
            return letters(connection, "where processor = ? and sequence_id = ? order by id limit 1", statement -> {
                        statement.setString(1, processor);
                        statement.setString(2, sequence);
                    })
                    .stream()
                    .findFirst();
        });
    }

    /** Letters in the order they were put away. */
    public List<DeadLetter> list(String processor, long afterId, int limit) {
        return session.call(
                connection -> letters(connection, "where processor = ? and id > ? order by id limit ?", statement -> {
                    statement.setString(1, processor);
                    statement.setLong(2, afterId);
                    statement.setInt(3, limit);
                }));
    }

    public Optional<DeadLetter> find(String processor, long id) {
        return session.call(connection -> letters(connection, "where processor = ? and id = ?", statement -> {
                    statement.setString(1, processor);
                    statement.setLong(2, id);
                })
                .stream()
                .findFirst());
    }

    public long count(String processor) {
        return session.call(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("select count(*) from %s where processor = ?".formatted(table))) {
                statement.setString(1, processor);
                try (ResultSet result = statement.executeQuery()) {
                    result.next();
                    return result.getLong(1);
                }
            }
        });
    }

    /** It was handled after all, or is given up. */
    public boolean remove(DeadLetter letter) {
        return run("delete from %s where id = ?", statement -> statement.setLong(1, letter.id())) == 1;
    }

    public void failedAgain(DeadLetter letter, Cause cause) {
        run(
                """
                update %s set attempts = attempts + 1, last_tried_at = clock_timestamp(), cause_type = ?, cause_message = ?
                where id = ?""",
                statement -> {
                    statement.setString(1, cause.type());
                    statement.setString(2, cause.message());
                    statement.setLong(3, letter.id());
                });
    }

    private boolean exists(Connection connection, String processor, String sequence) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select exists (select from %s where processor = ? and sequence_id = ?)".formatted(table))) {
            statement.setString(1, processor);
            statement.setString(2, sequence);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    private void lock(Connection connection, String processor, String sequence) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            statement.setString(1, table + "/" + processor + "/" + sequence);
            statement.execute();
        }
    }

    private List<DeadLetter> letters(Connection connection, String condition, Binding binding) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select %s from %s %s".formatted(COLUMNS, table, condition))) {
            binding.bind(statement);
            List<DeadLetter> letters = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    letters.add(letter(result));
                }
            }
            return letters;
        }
    }

    private static DeadLetter letter(ResultSet result) throws SQLException {
        return new DeadLetter(
                result.getLong(1),
                result.getString(2),
                result.getString(3),
                result.getString(4),
                result.getInt(5),
                result.getObject(6, OffsetDateTime.class).toInstant(),
                result.getObject(7, OffsetDateTime.class).toInstant(),
                result.getString(8),
                result.getString(9));
    }

    private int run(String sql, Binding binding) {
        return session.call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql.formatted(table))) {
                binding.bind(statement);
                return statement.executeUpdate();
            }
        });
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }
}
