package dk.vaern.eventstore.boot;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database roles: one group that may read and add to the record, one that may use persons' keys, one login role per
 * service within both, and one that each service takes on to read for somebody, which is in neither.
 */
final class Roles {

    private static final Logger LOG = LoggerFactory.getLogger(Roles.class);
    private static final List<String> GROUPS = List.of("vaern_service", "vaern_persons");
    /** Another session made the same role meanwhile. */
    private static final Set<String> ALREADY_THERE = Set.of("42710", "23505");

    private static final String NOT_PERMITTED = "42501";
    private static final String CHANGED_MEANWHILE = "XX000";

    private final DataSource owner;

    Roles(DataSource owner) {
        this.owner = owner;
    }

    void createGroups() {
        inSession(connection -> {
            for (String group : GROUPS) {
                createRole(connection, group, "nologin");
            }
        });
    }

    /** Makes the login role and its reader when they are not there, sets password, memberships and limits. */
    void createLogin(ServiceSchema service) {
        inSession(connection -> {
            createRole(connection, service.role(), "login");
            if (service.password() != null) {
                // Hashed on this side, so that the password is in no log of the server.
                connection
                        .unwrap(PGConnection.class)
                        .alterUserPassword(service.role(), service.password().toCharArray(), "scram-sha-256");
            }
            createRole(connection, service.reader(), "nologin");
            for (String group :
                    Stream.concat(GROUPS.stream(), Stream.of(service.reader())).toList()) {
                if (!isMember(connection, service.role(), group)) {
                    execute(connection, "grant %s to %s".formatted(group, service.role()));
                }
            }
            limitTransactions(connection, service.role());
        });
    }

    /** The service works with its own tables only, whoever of the owner's migrations makes them. */
    void openSchema(ServiceSchema service) {
        inSession(connection -> {
            String schema = service.name();
            String role = service.role();
            execute(connection, "create schema if not exists " + schema);
            execute(connection, "grant usage on schema %s to %s".formatted(schema, role));
            execute(
                    connection,
                    "alter default privileges in schema %s grant select, insert, update, delete, truncate on tables to %s"
                            .formatted(schema, role));
            execute(
                    connection,
                    "alter default privileges in schema %s grant usage on sequences to %s".formatted(schema, role));
        });
    }

    void closeHistory(ServiceSchema service) {
        inSession(connection -> {
            for (String history : new String[] {"flyway_processing", "flyway_service"}) {
                if (exists(connection, "select to_regclass(?) is not null", service.name() + "." + history)) {
                    execute(
                            connection,
                            "revoke all on %s.%s from %s".formatted(service.name(), history, service.role()));
                }
            }
        });
    }

    /** A write transaction that hangs stalls every reader behind the fence, so none may hang for long. */
    private static void limitTransactions(Connection connection, String role) throws SQLException {
        try {
            execute(connection, "alter role %s set transaction_timeout = '60s'".formatted(role));
            execute(connection, "alter role %s set idle_in_transaction_session_timeout = '15s'".formatted(role));
        } catch (SQLException e) {
            switch (String.valueOf(e.getSQLState())) {
                case NOT_PERMITTED -> LOG.warn("No right to limit the transactions of {}: set it by hand", role);
                // Two databases of one cluster are migrated at once; the other one set the same.
                case CHANGED_MEANWHILE -> LOG.debug("Another session limits {} at this moment", role);
                default -> throw e;
            }
        }
    }

    private static void createRole(Connection connection, String role, String kind) throws SQLException {
        if (exists(connection, "select exists (select from pg_roles where rolname = ?)", role)) {
            return;
        }
        try {
            execute(connection, "create role %s %s".formatted(role, kind));
        } catch (SQLException e) {
            if (NOT_PERMITTED.equals(e.getSQLState())) {
                throw new IllegalStateException(
                        "The role %s is not there, and may not be made: see \"PostgreSQL\" in docs/operating.md"
                                .formatted(role),
                        e);
            }
            if (!ALREADY_THERE.contains(e.getSQLState())) {
                throw e;
            }
        }
    }

    private static boolean isMember(Connection connection, String role, String group) throws SQLException {
        return exists(connection, "select pg_has_role(?::name, '%s', 'member')".formatted(group), role);
    }

    private static boolean exists(Connection connection, String question, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void inSession(Work work) {
        try (Connection connection = owner.getConnection()) {
            work.in(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The database's roles could not be prepared: " + e.getMessage(), e);
        }
    }

    private interface Work {
        void in(Connection connection) throws SQLException;
    }
}
