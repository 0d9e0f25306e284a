package dk.vaern.eventstore.boot;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings a database to what this version expects: the record, the persons' keys, and each service's own schema. Safe to run at every start
 * and from several nodes at once. Runs as the owner of the schemas, never as a service's role.
 */
public final class Migrations {

    private static final String RECORD = "record";
    private static final String PERSON = "person";

    private final DataSource owner;

    private Migrations(DataSource owner) {
        this.owner = owner;
    }

    /**
     * Migrations run by this role.
     *
     * @param owner connects as a role that may create schemas in this database and, unless they are there, roles
     */
    public static Migrations asOwner(DataSource owner) {
        return new Migrations(owner);
    }

    public void migrate(ServiceSchema... services) {
        migrate(List.of(services));
    }

    /**
     * Migrates the record and the persons' keys first, then each service's schema and what it shares with others.
     *
     * @throws org.flywaydb.core.api.FlywayException when a migration fails; what came before it stays
     */
    public void migrate(List<ServiceSchema> services) {
        Roles roles = new Roles(owner);
        roles.createGroups();
        run(RECORD, "flyway_record", List.of("db/migration/record"), Map.of());
        run(PERSON, "flyway_person", List.of("db/migration/person"), Map.of());
        for (ServiceSchema service : services) {
            roles.createLogin(service);
            roles.openSchema(service);
            service.shared().forEach(shared -> run(shared.name(), "flyway_shared", shared.locations(), Map.of()));
            Map<String, String> names =
                    Map.of("schema", service.name(), "role", service.role(), "reader", service.reader());
            run(service.name(), "flyway_processing", List.of("db/migration/processing"), names);
            if (!service.locations().isEmpty()) {
                run(service.name(), "flyway_service", service.locations(), names);
            }
            roles.closeHistory(service);
        }
    }

    private void run(String schema, String history, List<String> locations, Map<String, String> names) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(owner)
                .schemas(schema)
                .table(history)
                .locations(locations.stream().map(Migrations::onClasspath).toArray(String[]::new))
                .placeholders(names)
                // Two histories share a service's schema, so the second finds it inhabited.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .failOnMissingLocations(true)
                .load()
                .migrate();
    }

    private static String onClasspath(String location) {
        return location.contains(":") ? location : "classpath:" + location;
    }
}
