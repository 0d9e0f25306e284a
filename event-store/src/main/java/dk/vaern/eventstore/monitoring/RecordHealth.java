package dk.vaern.eventstore.monitoring;

import dk.vaern.eventstore.engine.PostgresEventStore;
import dk.vaern.eventstore.monitoring.DatabaseSettings.Finding;
import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down while the database does not answer; degraded while readers are held up or the server's settings forget. */
public final class RecordHealth extends AbstractHealthIndicator {

    public static final String DEGRADED = "DEGRADED";

    private final PostgresEventStore store;
    private final DatabaseSettings settings;

    public RecordHealth(PostgresEventStore store, DatabaseSettings settings) {
        super("The record's health could not be read");
        this.store = store;
        this.settings = settings;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.withDetail("finalPosition", store.finalPosition());
        health.withDetail("fenceAgeMillis", store.fenceAge().toMillis());
        if (store.isFailing()) {
            health.down().withDetail("why", "the database does not answer");
            return;
        }
        List<Finding> findings = settings.check();
        health.withDetail("settings", findings.stream().map(Finding::sentence).toList());
        boolean heldUp = store.fenceAge().compareTo(PostgresEventStore.HELD_UP) > 0;
        if (heldUp || findings.stream().anyMatch(Finding::grave)) {
            health.status(DEGRADED);
        } else {
            health.up();
        }
    }
}
