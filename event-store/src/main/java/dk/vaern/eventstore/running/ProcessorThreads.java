package dk.vaern.eventstore.running;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The threads of all processors of a service: who reads and hands out, and who handles.
 *
 * @param express both, for what overtakes others
 */
public record ProcessorThreads(
        ScheduledExecutorService coordinators, ScheduledExecutorService workers, ScheduledExecutorService express)
        implements AutoCloseable {

    public static ProcessorThreads of(int threads) {
        return new ProcessorThreads(
                pool(Math.max(1, threads / 2), "processors-"), pool(threads, "handlers-"), pool(threads, "express-"));
    }

    private static ScheduledExecutorService pool(int threads, String name) {
        return Executors.newScheduledThreadPool(
                threads, Thread.ofPlatform().daemon().name(name, 0).factory());
    }

    @Override
    public void close() {
        List<ScheduledExecutorService> all = List.of(coordinators, express, workers);
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
