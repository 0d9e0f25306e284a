package dk.vaern.web.audit.log;

import dk.vaern.eventstore.boot.SharedSchema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** The log's room in the database, which the services share. */
public final class AuditSchema {

    public static final SharedSchema SCHEMA = new SharedSchema("audit", List.of("db/migration/audit"));

    private AuditSchema() {}

    /**
     * Sets how long entries are kept; only the owner can.
     *
     * @param months at least 6
     * @throws IllegalStateException when the database does not take it
     */
    public static void keepFor(int months, DataSource owner) {
        try (Connection connection = owner.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("update audit.retention set months = ? where months <> ?")) {
            statement.setInt(1, months);
            statement.setInt(2, months);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The audit log cannot be kept for " + months + " months", e);
        }
    }
}
