package dk.vaern.eventstore.running;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The threads of all processors of a service: who reads and hands out, and who handles. */
public record ProcessorThreads(ScheduledExecutorService coordinators, ScheduledExecutorService workers)
        implements AutoCloseable {

    public static ProcessorThreads of(int threads) {
        return new ProcessorThreads(
                Executors.newScheduledThreadPool(
                        Math.max(1, threads / 2),
                        Thread.ofPlatform().daemon().name("processors-", 0).factory()),
                Executors.newScheduledThreadPool(
                        threads,
                        Thread.ofPlatform().daemon().name("handlers-", 0).factory()));
    }

    @Override
    public void close() {
        coordinators.shutdown();
        workers.shutdown();
        end(coordinators);
        end(workers);
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
