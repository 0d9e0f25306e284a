package dk.vaern.notification.channel;

import dk.vaern.notification.channel.Delivery.TemporaryFailure;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends an attempt in time, whatever the other side does. The attempt runs on a virtual thread of its own, because
 * interrupting a virtual thread closes the socket it waits for; read timeouts alone never end a slow drip.
 */
public final class BoundedAttempt {

    private static final Logger LOG = LoggerFactory.getLogger(BoundedAttempt.class);

    private BoundedAttempt() {}

    /** The attempt's own answer, or a temporary failure when there is none in time or it broke. */
    public static Delivery within(Duration whole, Callable<Delivery> attempt) {
        var task = new FutureTask<>(attempt);
        Thread.ofVirtual().name("attempt").start(task);
        try {
            return task.get(whole.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            task.cancel(true);
            return new TemporaryFailure("no answer within " + whole.toMillis() + " ms");
        } catch (InterruptedException _) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return new TemporaryFailure("stopped while waiting for the answer");
        } catch (ExecutionException e) {
            return broken(Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    /** Neither told nor logged with its message, which may quote an address or the words. */
    private static Delivery broken(Throwable cause) {
        var frames = cause.getStackTrace();
        LOG.error("attempt broke: {} at {}", cause.getClass().getName(), frames.length == 0 ? "unknown" : frames[0]);
        if (cause instanceof Error error) {
            throw error;
        }
        return new TemporaryFailure("broke: " + cause.getClass().getSimpleName());
    }
}
