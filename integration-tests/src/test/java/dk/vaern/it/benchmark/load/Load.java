package dk.vaern.it.benchmark.load;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that each do one thing after another, as fast as they are answered. */
public final class Load {

    private static final double NANOS = 1e9;

    private Load() {}

    /** What one client does again and again; called by one thread at a time. */
    @FunctionalInterface
    public interface Client {
        void once() throws Exception;
    }

    /**
     * How much all of them did in a second, together.
     *
     * @throws IllegalStateException when one of them fails
     */
    public static double perSecond(List<? extends Client> clients, Duration time) throws InterruptedException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("client-", 0).factory())) {
            List<Future<Long>> counts = clients.stream()
                    .map(client -> threads.submit(() -> {
                        start.await();
                        return repeat(client, time);
                    }))
                    .toList();
            long began = System.nanoTime();
            start.countDown();
            long done = 0;
            for (Future<Long> count : counts) {
                done += count.get();
            }
            return done / ((System.nanoTime() - began) / NANOS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client failed: " + e.getCause(), e);
        }
    }

    private static long repeat(Client client, Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        long done = 0;
        do {
            client.once();
            done++;
        } while (System.nanoTime() < end);
        return done;
    }
}
