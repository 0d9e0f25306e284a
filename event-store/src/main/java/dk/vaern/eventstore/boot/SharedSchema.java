package dk.vaern.eventstore.boot;

import java.util.List;

/**
 * A room in the database that several services have a part in. Migrated after the record and before the schema of each
 * service that names it; what a service may do there, its migrations say.
 *
 * @param name the schema, a plain SQL identifier
 * @param locations Flyway's locations of its migrations
 */
public record SharedSchema(String name, List<String> locations) {

    /** @throws IllegalArgumentException when the name is not a plain lower-case SQL identifier */
    public SharedSchema {
        ServiceSchema.requireIdentifier(name);
        locations = List.copyOf(locations);
    }
}
