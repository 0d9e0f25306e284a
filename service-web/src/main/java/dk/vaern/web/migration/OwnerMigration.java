package dk.vaern.web.migration;

import dk.vaern.eventstore.boot.Migrations;
import dk.vaern.eventstore.boot.ServiceSchema;
import java.util.Map;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What a service does instead of serving when {@code VAERN_MIGRATE=only}: it migrates the record and its own schema as
 * their owner ({@code VAERN_MIGRATION_URL}, {@code …_USERNAME}, {@code …_PASSWORD}) and ends. Needs nothing else.
 */
public final class OwnerMigration {

    private static final String ASKED = "VAERN_MIGRATE";

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
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is not set; see docs/operating.md");
        }
        return value;
    }
}
