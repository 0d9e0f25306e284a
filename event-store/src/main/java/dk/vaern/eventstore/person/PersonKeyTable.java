package dk.vaern.eventstore.person;

import dk.vaern.eventstore.SqlFailure;
import dk.vaern.eventstore.person.MasterKeys.WrappedKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The wrapped keys in the database, and who was erased. A key's row goes and the erasure's comes in one transaction, so that
 * a key that is gone without one is known to be lost.
 *
 * <p>Every method throws {@link dk.vaern.eventstore.StoreUnavailableException} when the database does not answer.
 */
final class PersonKeyTable {

    private static final String FIND = """
            select k.master, k.wrapped, exists (select from person.erasure where person = ?)
            from (select) as one left join person.key k on k.person = ?
            """;

    /** One at a time for each person: a key that is made while the person is erased would outlive the erasure. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('person.key/' || ?, 0))";

    private static final String ADD = """
            insert into person.key (person, master, wrapped)
            select ?, ?, ? where not exists (select from person.erasure where person = ?)
            on conflict do nothing
            """;

    private static final String ERASE = """
            insert into person.erasure (person) values (?) on conflict do nothing
            """;

    private static final String DESTROY = "delete from person.key where person = ?";

    private static final String SAMPLES = "select distinct on (master) person, master, wrapped from person.key";

    private final DataSource database;

    PersonKeyTable(DataSource database) {
        this.database = database;
    }

    /** What is known of a person's key. */
    sealed interface Found {
        record Kept(WrappedKey key) implements Found {}

        record Erased() implements Found {}

        record Unknown() implements Found {}
    }

    /** An erasure counts whatever else is there. */
    Found find(String person) {
        return inSession("Reading a person's key", connection -> {
            try (PreparedStatement statement = connection.prepareStatement(FIND)) {
                statement.setString(1, person);
                statement.setString(2, person);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    if (row.getBoolean(3)) {
                        return new Found.Erased();
                    }
                    String master = row.getString(1);
                    return master == null
                            ? new Found.Unknown()
                            : new Found.Kept(new WrappedKey(master, row.getBytes(2)));
                }
            }
        });
    }

    /** Keeps the key, unless the person has one or is erased; {@link #find} says which. */
    void add(String person, WrappedKey key) {
        inTransaction("Storing a person's key", person, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(ADD)) {
                statement.setString(1, person);
                statement.setString(2, key.master());
                statement.setBytes(3, key.bytes());
                statement.setString(4, person);
                statement.executeUpdate();
            }
        });
    }

    /** Destroys the key and records it; done twice, the first time counts. */
    void erase(String person) {
        inTransaction("Erasing a person", person, connection -> {
            run(connection, ERASE, person);
            run(connection, DESTROY, person);
        });
    }

    /** One person's key for each master key that wraps any. */
    Map<String, WrappedKey> samples() {
        return inSession("Reading persons' keys", connection -> {
            Map<String, WrappedKey> samples = new LinkedHashMap<>();
            try (PreparedStatement statement = connection.prepareStatement(SAMPLES);
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    samples.put(row.getString(1), new WrappedKey(row.getString(2), row.getBytes(3)));
                }
            }
            return samples;
        });
    }

    private static void run(Connection connection, String sql, String person) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, person);
            statement.execute();
        }
    }

    private void inTransaction(String deed, String person, Work work) {
        inSession(deed, connection -> {
            connection.setAutoCommit(false);
            try {
                run(connection, LOCK, person);
                work.in(connection);
                connection.commit();
                return deed;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        });
    }

    private <T> T inSession(String deed, Question<T> question) {
        try (Connection connection = database.getConnection()) {
            return question.of(connection);
        } catch (SQLException e) {
            throw SqlFailure.of(deed, e);
        }
    }

    private interface Work {
        void in(Connection connection) throws SQLException;
    }

    private interface Question<T> {
        T of(Connection connection) throws SQLException;
    }
}
