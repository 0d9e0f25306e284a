package dk.vaern.notification.watch;

import dk.vaern.eventstore.monitoring.RecordHealth;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Part {@code heartbeat} of the health: degraded while no message reaches its provider; unknown where nobody wants one. */
@Component("heartbeatHealthIndicator")
final class HeartbeatHealth extends AbstractHealthIndicator {

    private final Heartbeat heartbeat;

    HeartbeatHealth(Heartbeat heartbeat) {
        super("Whether heartbeats arrive could not be read");
        this.heartbeat = heartbeat;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        if (!heartbeat.isWanted()) {
            health.unknown().withDetail("why", "vaern.heartbeat.contact-point names nobody");
            return;
        }
        health.withDetail("arrivedSecondsAgo", heartbeat.age().toSeconds());
        health.status(heartbeat.isMissed() ? RecordHealth.DEGRADED : "UP");
    }
}
