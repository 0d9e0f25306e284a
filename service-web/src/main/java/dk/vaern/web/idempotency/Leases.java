package dk.vaern.web.idempotency;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the keys of requests that take long from being taken over, and removes those that have aged. A node that dies or
 * freezes stops doing so.
 */
final class Leases implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Leases.class);
    private static final long HOUR = TimeUnit.HOURS.toMillis(1);

    private final IdempotencyKeys keys;
    private final Set<Claim.Held> running = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("idempotency-leases").factory());

    Leases(IdempotencyKeys keys) {
        this.keys = keys;
        long third = keys.lease().toMillis() / 3;
        ScheduledFuture<?> _ =
                beat.scheduleWithFixedDelay(() -> quietly(this::renewAll), third, third, TimeUnit.MILLISECONDS);
        ScheduledFuture<?> _ =
                beat.scheduleWithFixedDelay(() -> quietly(keys::purge), HOUR, HOUR, TimeUnit.MILLISECONDS);
    }

    void start(Claim.Held held) {
        running.add(held);
    }

    void end(Claim.Held held) {
        running.remove(held);
    }

    private void renewAll() {
        running.forEach(keys::renew);
    }

    /** While the database is away nobody else can take over either. */
    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            log.warn(
                    "Idempotency keys could not be kept up: {}",
                    failed.getClass().getName());
        }
    }

    @Override
    public void close() {
        beat.shutdownNow();
    }
}
