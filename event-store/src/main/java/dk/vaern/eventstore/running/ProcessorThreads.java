package dk.vaern.eventstore.running;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The threads of all processors of a service: each has one that reads and hands out, and they share those that handle. */
public final class ProcessorThreads implements AutoCloseable {

    private final Queue<ScheduledExecutorService> coordinators = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService workers;
    private final ScheduledExecutorService express;

    /** @param threads that handle; as many again handle what overtakes others */
    public ProcessorThreads(int threads) {
        workers = pool(threads, "handlers-");
        express = pool(threads, "express-");
    }

    /** The one thread that reads for a processor: Axon opens its gate to the next one before it is done. */
    ScheduledExecutorService coordinator() {
        ScheduledExecutorService coordinator = pool(1, "processor-" + coordinators.size() + "-");
        coordinators.add(coordinator);
        return coordinator;
    }

    public ScheduledExecutorService workers() {
        return workers;
    }

    ScheduledExecutorService express() {
        return express;
    }

    private static ScheduledExecutorService pool(int threads, String name) {
        return Executors.newScheduledThreadPool(
                threads, Thread.ofPlatform().daemon().name(name, 0).factory());
    }

    @Override
    public void close() {
        List<ScheduledExecutorService> all = Stream.concat(coordinators.stream(), Stream.of(express, workers))
                .toList();
        all.forEach(ExecutorService::shutdown);
        all.forEach(ProcessorThreads::end);
    }

    private static void end(ExecutorService executor) {
        try {
            if (!executor.awaitTermination(5, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
