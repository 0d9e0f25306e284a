package dk.vaern.notification.watch;

import dk.vaern.eventstore.monitoring.RecordHealth;
import dk.vaern.notification.watch.Expected.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Part {@code tellings} of the health: degraded while something is missing, or when nobody has compared for some time. */
@Component("tellingsHealthIndicator")
final class WatchHealth extends AbstractHealthIndicator {

    private final WatchTable table;
    private final Duration patience;
    private final Clock clock;
    private final Instant started;

    WatchHealth(WatchTable table, WatchSettings settings, Clock clock) {
        super("Whether everybody was told could not be read");
        this.table = table;
        this.patience = settings.every().multipliedBy(3).plus(settings.grace());
        this.clock = clock;
        this.started = clock.instant();
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Map<Kind, Long> missing = table.missing();
        for (Kind kind : Kind.values()) {
            health.withDetail(kind.name().toLowerCase(Locale.ROOT) + "sMissing", missing.getOrDefault(kind, 0L));
        }
        Instant last = table.comparedAt().filter(started::isBefore).orElse(started);
        Duration since = Duration.between(last, clock.instant());
        health.withDetail("comparedSecondsAgo", since.toSeconds());
        boolean compares = since.compareTo(patience) <= 0;
        health.status(missing.isEmpty() && compares ? "UP" : RecordHealth.DEGRADED);
    }
}
