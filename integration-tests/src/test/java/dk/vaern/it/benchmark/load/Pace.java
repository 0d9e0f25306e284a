package dk.vaern.it.benchmark.load;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Clients that together do so much in a second and no more, evenly, each at its own moments. */
public record Pace(double perSecond, Duration time) {

    private static final double NANOS = 1e9;

    /** @throws IllegalStateException when one of them fails */
    public void keep(List<? extends Load.Client> clients) throws InterruptedException {
        long interval = (long) (NANOS * clients.size() / perSecond);
        long began = System.nanoTime();
        try (var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("paced-", 0).factory())) {
            List<Future<?>> all = IntStream.range(0, clients.size())
                    .<Future<?>>mapToObj(number -> {
                        long first = began + interval * number / clients.size();
                        return threads.submit(() -> repeat(clients.get(number), first, interval, began));
                    })
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client failed: " + e.getCause(), e);
        }
    }

    private Void repeat(Load.Client client, long first, long interval, long began) throws Exception {
        long end = began + time.toNanos();
        for (long due = first; due < end; due += interval) {
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            client.once();
        }
        return null;
    }
}
