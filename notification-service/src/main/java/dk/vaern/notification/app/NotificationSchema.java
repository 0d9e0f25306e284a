package dk.vaern.notification.app;

import dk.vaern.eventstore.boot.ServiceSchema;
import dk.vaern.web.audit.log.AuditSchema;
import dk.vaern.web.idempotency.IdempotencyTable;
import dk.vaern.web.operation.OperationConfiguration;
import java.util.List;

/** The service's room in the database. */
public final class NotificationSchema {

    /** Without a password: a site gives the role its own. */
    public static final ServiceSchema SCHEMA = new ServiceSchema(
            "notification",
            "vaern_notification",
            null,
            List.of("db/migration/notification", IdempotencyTable.MIGRATIONS, OperationConfiguration.MIGRATIONS),
            List.of(AuditSchema.SCHEMA));

    private NotificationSchema() {}
}
