package dk.vaern.eventstore.person;

import dk.vaern.eventstore.SqlFailure;
import dk.vaern.eventstore.person.MasterKeys.WrappedKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Wraps all persons' keys anew under the current master key; what they seal stays as it is. Runs as the owner of the schema:
 * a service may not change a key. Safe to interrupt and to repeat, and while services run that know both master keys.
 */
public final class PersonKeyRotation {

    private static final int BATCH = 500;

    private static final String TAKE = """
            select person, master, wrapped from person.key where master <> ? order by person limit ? for update skip locked
            """;

    private static final String REWRAP =
            "update person.key set master = ?, wrapped = ? where person = ? and master = ?";

    private final DataSource owner;
    private final MasterKeys masters;

    public PersonKeyRotation(DataSource owner, MasterKeys masters) {
        this.owner = owner;
        this.masters = masters;
    }

    /**
     * How many keys were wrapped anew.
     *
     * @throws IllegalStateException when a master key that wraps any of them is not given
     */
    public int run() {
        int all = 0;
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            for (int some = rewrap(connection); some > 0; some = rewrap(connection)) {
                connection.commit();
                all += some;
            }
            connection.commit();
            return all;
        } catch (SQLException e) {
            throw SqlFailure.of("Wrapping persons' keys anew", e);
        }
    }

    private int rewrap(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(REWRAP)) {
            List<Row> rows = rows(connection);
            for (Row row : rows) {
                WrappedKey now = masters.wrap(masters.unwrap(row.key(), row.person()), row.person());
                update.setString(1, now.master());
                update.setBytes(2, now.bytes());
                update.setString(3, row.person());
                update.setString(4, row.key().master());
                update.addBatch();
            }
            update.executeBatch();
            return rows.size();
        }
    }

    private List<Row> rows(Connection connection) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setString(1, masters.current());
            take.setInt(2, BATCH);
            List<Row> rows = new ArrayList<>();
            try (ResultSet result = take.executeQuery()) {
                while (result.next()) {
                    rows.add(new Row(result.getString(1), new WrappedKey(result.getString(2), result.getBytes(3))));
                }
            }
            return rows;
        }
    }

    private record Row(String person, WrappedKey key) {}
}
