package dk.vaern.web.idempotency;

/**
 * Where a service keeps its idempotency keys: a bean of this type turns them on. Its migrations include
 * {@value #MIGRATIONS} beside the service's own.
 *
 * @param schema the service's, a plain SQL identifier
 */
public record IdempotencyTable(String schema) {

    public static final String MIGRATIONS = "db/migration/idempotency";

    public IdempotencyTable {
        if (!schema.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("not a plain SQL identifier");
        }
    }
}
