package dk.vaern.eventstore.boot;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A service's own room in the database: its projections, its processors' tokens and its dead letters.
 *
 * @param name the schema, for instance {@code incident}
 * @param role the login role that the service runs as; made when it is not there
 * @param password set on the role at every migration when given; null leaves the role's own way to sign in alone
 * @param locations Flyway's locations of the service's own migrations, for instance {@code db/migration/incident}; they
 *     may use <code>${schema}</code>, <code>${role}</code> and <code>${reader}</code>
 * @param shared schemas that it has a part in beside its own
 */
public record ServiceSchema(
        String name, String role, @Nullable String password, List<String> locations, List<SharedSchema> shared) {

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    /** @throws IllegalArgumentException when a name is not a plain lower-case SQL identifier */
    public ServiceSchema {
        requireIdentifier(name);
        requireIdentifier(role);
        locations = List.copyOf(locations);
        shared = List.copyOf(shared);
    }

    /** One that shares nothing but the record. */
    public ServiceSchema(String name, String role, @Nullable String password, List<String> locations) {
        this(name, role, password, locations, List.of());
    }

    static void requireIdentifier(String name) {
        if (!IDENTIFIER.matcher(name).matches()) {
            throw new IllegalArgumentException("not a plain SQL identifier: " + name);
        }
    }

    /** The role that the service takes on when it reads for somebody; without a login, made when it is not there. */
    public String reader() {
        return role + "_reader";
    }

    /** Says which role, never its password. */
    @Override
    public String toString() {
        return "ServiceSchema[" + name + ", role " + role + "]";
    }
}
