package dk.vaern.eventstore.monitoring;

import dk.vaern.eventstore.StoreUnavailableException;
import dk.vaern.eventstore.boot.ProcessorStatus;
import dk.vaern.eventstore.boot.Processors;
import dk.vaern.eventstore.engine.PostgresEventStore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** What to watch and to be woken by: lag, dead letters and stops by processor; the fence's age. */
public final class StoreMeters implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(StoreMeters.class);
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final PostgresEventStore store;
    private final Processors processors;
    private volatile @Nullable Reading reading;

    public StoreMeters(PostgresEventStore store, Processors processors) {
        this.store = store;
        this.processors = processors;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        TimeGauge.builder(
                        "vaern.record.fence.age",
                        store,
                        TimeUnit.MILLISECONDS,
                        s -> s.fenceAge().toMillis())
                .description("how long open transactions have held readers of the record up")
                .register(registry);
        Gauge.builder("vaern.record.final.position", store, PostgresEventStore::finalPosition)
                .register(registry);
        Gauge.builder("vaern.record.failing", store, s -> s.isFailing() ? 1 : 0).register(registry);
        for (String name : processors.names()) {
            gauge(registry, name, "vaern.processor.lag.events", ProcessorStatus::lag);
            gauge(
                    registry,
                    name,
                    "vaern.processor.lag.seconds",
                    s -> s.behindBy().toMillis() / 1_000.0);
            gauge(registry, name, "vaern.processor.dead.letters", ProcessorStatus::deadLetters);
            gauge(registry, name, "vaern.processor.stopped", s -> s.error() == null ? 0 : 1);
        }
    }

    private void gauge(MeterRegistry registry, String name, String meter, ToDoubleFunction<ProcessorStatus> value) {
        Gauge.builder(meter, this, meters -> meters.read(name, value))
                .tag("processor", name)
                .register(registry);
    }

    private double read(String name, ToDoubleFunction<ProcessorStatus> value) {
        ProcessorStatus status = statuses().get(name);
        return status == null ? Double.NaN : value.applyAsDouble(status);
    }

    /** One reading of the database serves all gauges of a scrape, also when it does not answer. */
    private Map<String, ProcessorStatus> statuses() {
        Reading last = reading;
        if (last == null || System.nanoTime() - last.takenNanos() > FRESH.toNanos()) {
            last = new Reading(readAll(), System.nanoTime());
            reading = last;
        }
        return last.statuses();
    }

    private Map<String, ProcessorStatus> readAll() {
        try {
            return processors.all().stream()
                    .collect(Collectors.toUnmodifiableMap(ProcessorStatus::name, Function.identity()));
        } catch (StoreUnavailableException | DataAccessException e) {
            LOG.debug("How the processors stand is not known", e);
            return Map.of();
        }
    }

    private record Reading(Map<String, ProcessorStatus> statuses, long takenNanos) {}
}
