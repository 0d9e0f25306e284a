package dk.vaern.web.audit.log;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down while the log cannot be written. Writes go on, so it is no part of readiness. */
final class AuditHealth extends AbstractHealthIndicator {

    private final AuditLog log;

    AuditHealth(AuditLog log) {
        super("The audit log's health could not be read");
        this.log = log;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.withDetail("waiting", log.waiting());
        if (log.isFailing()) {
            health.down().withDetail("why", "entries cannot be stored; nothing of an incident is shown");
        } else {
            health.up();
        }
    }
}
