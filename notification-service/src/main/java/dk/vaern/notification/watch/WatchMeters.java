package dk.vaern.notification.watch;

import dk.vaern.domain.kernel.Urgency;
import dk.vaern.notification.watch.Expected.Kind;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** What to be woken by: what is missing, how long nobody has compared, how long what is due has been waiting. */
@Component
final class WatchMeters implements MeterBinder {

    private final Recent<Map<Kind, Long>> missing;
    private final Recent<Map<Urgency, Waiting.Row>> waiting;
    private final Recent<Optional<Instant>> compared;
    private final Recent<Double> beat;
    private final Clock clock;

    WatchMeters(WatchTable table, Waiting waiting, Heartbeat heartbeat, Clock clock) {
        this.missing = new Recent<>(table::missing, Map.of());
        this.waiting = new Recent<>(waiting::byUrgency, Map.of());
        this.compared = new Recent<>(table::comparedAt, Optional.empty());
        this.beat = new Recent<>(
                () -> heartbeat.isWanted() ? heartbeat.age().toMillis() / 1_000.0 : Double.NaN, Double.NaN);
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Kind kind : Kind.values()) {
            Gauge.builder(
                            "vaern.telling.missing",
                            this,
                            meters -> meters.missing.get().getOrDefault(kind, 0L))
                    .description("what should have gone on and has not")
                    .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        TimeGauge.builder("vaern.telling.compared.age", this, TimeUnit.SECONDS, WatchMeters::comparedAge)
                .description("since the record was last compared with what should have followed")
                .register(registry);
        TimeGauge.builder("vaern.heartbeat.age", this, TimeUnit.SECONDS, meters -> meters.beat.get())
                .description("since a message that is sent only for that reached its provider")
                .register(registry);
        for (Urgency urgency : Urgency.values()) {
            bindQueue(registry, urgency);
        }
    }

    private void bindQueue(MeterRegistry registry, Urgency urgency) {
        String tag = urgency.name().toLowerCase(Locale.ROOT);
        Gauge.builder(
                        "vaern.delivery.queue.size",
                        this,
                        meters -> meters.row(urgency).size())
                .description("messages that are due and wait for a free hand")
                .tag("urgency", tag)
                .register(registry);
        TimeGauge.builder("vaern.delivery.queue.age", this, TimeUnit.SECONDS, meters -> meters.queueAge(urgency))
                .description("how long the one that has been due the longest has waited")
                .tag("urgency", tag)
                .register(registry);
    }

    private Waiting.Row row(Urgency urgency) {
        return waiting.get().getOrDefault(urgency, Waiting.NOTHING);
    }

    private double queueAge(Urgency urgency) {
        return row(urgency).since().map(this::seconds).orElse(0.0);
    }

    private double comparedAge() {
        return compared.get().map(this::seconds).orElse(Double.NaN);
    }

    private double seconds(Instant since) {
        return Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1_000.0);
    }
}
