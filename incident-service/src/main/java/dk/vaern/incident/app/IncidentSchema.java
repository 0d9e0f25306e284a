package dk.vaern.incident.app;

import dk.vaern.eventstore.boot.ServiceSchema;
import java.util.List;

/** The service's room in the database. */
public final class IncidentSchema {

    /** Without a password: a site gives the role its own. */
    public static final ServiceSchema SCHEMA = new ServiceSchema(
            "incident", "vaern_incident", null, List.of("db/migration/incident", "db/migration/idempotency"));

    private IncidentSchema() {}
}
