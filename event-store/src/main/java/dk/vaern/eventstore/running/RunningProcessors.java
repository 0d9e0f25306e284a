package dk.vaern.eventstore.running;

import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.boot.ProcessorStatus;
import dk.vaern.eventstore.boot.Processors;
import dk.vaern.eventstore.processing.DeadLetter;
import dk.vaern.eventstore.running.ProcessorTokens.Place;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Starts the processors with the service, stops them before its pool closes, and says how they stand. */
public final class RunningProcessors implements Processors, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RunningProcessors.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(2);
    private static final Duration LOOK_AT_OTHERS = Duration.ofMillis(40);

    private final Map<String, Processor> processors = new LinkedHashMap<>();
    private final ProcessorTokens tokens;
    private final ProjectionRebuild rebuild;
    private final DeadLetterOffice office;
    private final Failures failures;
    private final RecordReader reader;
    private final Clock clock;
    private volatile boolean running;
    private volatile boolean resting;

    RunningProcessors(List<Processor> processors, ProcessorParts parts, RecordReader reader, Clock clock) {
        this.tokens = parts.places();
        this.rebuild = parts.rebuild();
        this.office = parts.office();
        this.failures = parts.failures();
        this.reader = reader;
        this.clock = clock;
        for (Processor processor : processors) {
            if (this.processors.putIfAbsent(processor.name(), processor) != null) {
                throw new IllegalStateException("Two processors are called " + processor.name());
            }
        }
    }

    @Override
    public List<String> names() {
        return List.copyOf(processors.keySet());
    }

    @Override
    public List<ProcessorStatus> all() {
        return processors.keySet().stream().map(this::status).toList();
    }

    @Override
    public ProcessorStatus status(String name) {
        Processor processor = named(name);
        Place place = tokens.place(name).orElse(new Place(0, false));
        long position = Math.max(place.position(), localPosition(processor).orElse(0));
        long lag = Math.max(0, reader.head() - position);
        return new ProcessorStatus(
                name,
                processor.kind().name(),
                position,
                lag,
                lag == 0 ? Duration.ZERO : behindBy(position),
                place.rebuilding(),
                processor.holding() == null ? 0 : office.letters().count(name),
                failures.of(name).orElse(null));
    }

    @Override
    public void rebuild(String name) {
        Processor processor = named(name);
        if (processor.kind() != Processor.Kind.PROJECTION) {
            throw new IllegalArgumentException("A policy is never replayed: " + name);
        }
        // Left running, it would believe in its old place until it next extends its claim, and say so.
        PooledStreamingEventProcessor running = processor.processor();
        running.shutdownAsync().completeOnTimeout(null, 5, TimeUnit.SECONDS).join();
        try {
            rebuild.of(processor);
        } finally {
            startAgain(running);
        }
    }

    @Override
    public List<DeadLetter> deadLetters(String name, long afterId, int limit) {
        return office.letters().list(named(name).name(), afterId, limit);
    }

    @Override
    public int retryDeadLetters(String name) {
        HoldingHandler handler = named(name).holding();
        return handler == null ? 0 : office.retryAll(name, handler);
    }

    @Override
    public int retryDeadLetter(String name, long id) {
        HoldingHandler handler = named(name).holding();
        return handler == null
                ? 0
                : office.letters()
                        .find(name, id)
                        .map(letter -> office.retry(name, letter.sequence(), handler))
                        .orElse(0);
    }

    @Override
    public boolean evictDeadLetter(String name, long id) {
        return office.letters()
                .find(named(name).name(), id)
                .map(office.letters()::remove)
                .orElse(false);
    }

    @Override
    public boolean awaitPosition(String name, long position, Duration atMost) {
        Processor processor = named(name);
        long start = System.nanoTime();
        long askedOthers = start - LOOK_AT_OTHERS.toNanos();
        while (true) {
            if (localPosition(processor).orElse(-1) >= position) {
                return true;
            }
            if (System.nanoTime() - askedOthers >= LOOK_AT_OTHERS.toNanos()) {
                if (tokens.place(name).map(Place::position).orElse(-1L) >= position) {
                    return true;
                }
                askedOthers = System.nanoTime();
            }
            if (System.nanoTime() - start >= atMost.toNanos()) {
                return false;
            }
            try {
                TimeUnit.NANOSECONDS.sleep(LOOK_AGAIN.toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    @Override
    public void start() {
        processors.values().forEach(processor -> processor.processor().start());
        running = true;
    }

    /** Said first, so that none of those that are stopped here is started again by what it waited for. */
    @Override
    public void stop() {
        running = false;
        processors.values().stream()
                .map(processor -> processor.processor().shutdownAsync())
                .toList()
                .forEach(stopping ->
                        stopping.completeOnTimeout(null, 5, TimeUnit.SECONDS).join());
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /**
     * Stops them while the database is away: each would go on trying by itself, and log each attempt at length. Returns at
     * once.
     */
    void rest() {
        resting = true;
        processors.values().forEach(each -> {
            var _ = each.processor().shutdownAsync();
        });
    }

    /**
     * Starts those anew that rest, or wait after an error, which may be for a minute: what they waited for has come back.
     * One that was told to rest may still be at its last batch; it is started when that is over. Returns at once.
     */
    void revive() {
        resting = false;
        for (Processor each : processors.values()) {
            PooledStreamingEventProcessor processor = each.processor();
            if (!processor.isRunning()
                    || processor.isError()
                    || processor.processingStatus().isEmpty()) {
                var _ = processor.shutdownAsync().thenRun(() -> startAgain(processor));
            }
        }
    }

    /** Nobody else would: one that cannot be started now is tried again, until it runs or there is a reason to rest. */
    private void startAgain(PooledStreamingEventProcessor processor) {
        if (!running || resting) {
            return;
        }
        try {
            processor.start();
        } catch (RuntimeException e) {
            LOG.warn("{} could not be started, and is tried again", processor.getName(), e);
            CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(() -> startAgain(processor));
        }
    }

    /** After the web server has drained, before pools and the store close. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 10_000;
    }

    private Processor named(String name) {
        Processor processor = processors.get(name);
        if (processor == null) {
            throw new NoSuchElementException("No processor is called " + name);
        }
        return processor;
    }

    /** Known without asking the database, when this node has all of the processor's segments. */
    private static OptionalLong localPosition(Processor processor) {
        Map<Integer, EventTrackerStatus> segments = processor.processor().processingStatus();
        double share = segments.values().stream()
                .mapToDouble(status -> 1.0 / (status.getSegment().getMask() + 1))
                .sum();
        return share < 1 || segments.values().stream().anyMatch(EventTrackerStatus::isErrorState)
                ? OptionalLong.empty()
                : segments.values().stream()
                        .mapToLong(status -> status.getCurrentPosition().orElse(0))
                        .min();
    }

    private Duration behindBy(long position) {
        return reader.nextRecordedAt(position)
                .map(since -> Duration.between(since, clock.instant()))
                .orElse(Duration.ZERO);
    }
}
