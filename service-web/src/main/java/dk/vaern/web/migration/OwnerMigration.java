package dk.vaern.web.migration;

import dk.vaern.eventstore.boot.Migrations;
import dk.vaern.eventstore.boot.ServiceSchema;
import dk.vaern.eventstore.person.GivenMasterKeys;
import dk.vaern.eventstore.person.PersonKeyRotation;
import dk.vaern.web.audit.log.AuditSchema;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What a service does instead of serving when {@code VAERN_MIGRATE=only}: it migrates the record and its own schema as
 * their owner ({@code VAERN_MIGRATION_URL}, {@code …_USERNAME}, {@code …_PASSWORD}) and ends. Needs nothing else.
 */
public final class OwnerMigration {

    private static final Logger LOG = LoggerFactory.getLogger(OwnerMigration.class);
    private static final String ASKED = "VAERN_MIGRATE";
    private static final String AUDIT_MONTHS = "VAERN_AUDIT_MONTHS";
    private static final String MASTER_KEYS = "VAERN_MASTER_KEYS";

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
     * Migrates, and wraps persons' keys under the newest master key when {@code VAERN_MASTER_KEYS} names it; run twice, the
     * second time changes nothing.
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
        wrapPersonsKeys(environment.getOrDefault(MASTER_KEYS, ""), owner);
    }

    /** Not set: as they are. */
    private static void wrapPersonsKeys(String masterKeys, DataSource owner) {
        if (!masterKeys.isBlank()) {
            var keys = new GivenMasterKeys(List.of(masterKeys.split(",", -1)), new SecureRandom());
            int wrapped = new PersonKeyRotation(owner, keys).run();
            LOG.info("{} persons' keys were wrapped under master key {}", wrapped, keys.current());
        }
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
