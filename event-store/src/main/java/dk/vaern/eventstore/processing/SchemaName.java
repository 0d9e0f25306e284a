package dk.vaern.eventstore.processing;

import java.util.regex.Pattern;

/** A schema's name becomes part of statements, so it is a plain identifier and nothing else. */
final class SchemaName {

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private SchemaName() {}

    static String checked(String schema) {
        if (!IDENTIFIER.matcher(schema).matches()) {
            throw new IllegalArgumentException("not a plain SQL identifier: " + schema);
        }
        return schema;
    }
}
