package dk.vaern.web.migration;

import dk.vaern.eventstore.boot.Migrations;
import dk.vaern.eventstore.boot.ServiceSchema;
import dk.vaern.web.audit.log.AuditSchema;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What a service does instead of serving when {@code VAERN_MIGRATE=only}: it migrates the record and its own schema as
 * their owner ({@code VAERN_MIGRATION_URL}, {@code …_USERNAME}, {@code …_PASSWORD}) and ends. Needs nothing else.
 */
public final class OwnerMigration {

    private static final String ASKED = "VAERN_MIGRATE";
    private static final String AUDIT_MONTHS = "VAERN_AUDIT_MONTHS";

    private OwnerMigration() {}

    /** @throws IllegalArgumentException when it is set to anything but {@code only} */
    public static boolean isAskedFor(Map<String, String> environment) {
        String asked = environment.getOrDefault(ASKED, "");
        if (!asked.isEmpty() && !asked.equals("only")) {
            throw new IllegalArgumentException(ASKED + " is 'only', or not set");
        }
        return !asked.isEmpty();
    }

    /**
     * Migrates; run twice, the second time changes nothing.
     *
     * @throws IllegalArgumentException when a setting is missing
     * @throws org.flywaydb.core.api.FlywayException when a migration fails
     */
    public static void run(Map<String, String> environment, ServiceSchema schema) {
        var owner = new DriverManagerDataSource(
                required(environment, "VAERN_MIGRATION_URL"),
                required(environment, "VAERN_MIGRATION_USERNAME"),
                environment.getOrDefault("VAERN_MIGRATION_PASSWORD", ""));
        Migrations.asOwner(owner).migrate(schema);
        keepAudit(environment.getOrDefault(AUDIT_MONTHS, ""), owner);
    }

    /** Not set: as it was, two years at first. */
    private static void keepAudit(String months, DataSource owner) {
        if (!months.isBlank()) {
            if (!months.strip().matches("[0-9]{1,4}") || Integer.parseInt(months.strip()) < 6) {
                throw new IllegalArgumentException(AUDIT_MONTHS + " is a number of months, at least 6");
            }
            AuditSchema.keepFor(Integer.parseInt(months.strip()), owner);
        }
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is not set; see docs/operating.md");
        }
        return value;
    }
}
