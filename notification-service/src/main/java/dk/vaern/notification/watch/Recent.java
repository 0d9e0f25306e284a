package dk.vaern.notification.watch;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** One reading of the database for all gauges of a scrape, also when it does not answer. */
final class Recent<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Recent.class);
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Supplier<T> reading;
    private final T unknown;
    private volatile @Nullable Taken<T> last;

    /** @param unknown what is said while the database does not answer */
    Recent(Supplier<T> reading, T unknown) {
        this.reading = reading;
        this.unknown = unknown;
    }

    T get() {
        Taken<T> taken = last;
        if (taken == null || System.nanoTime() - taken.nanos() > FRESH.toNanos()) {
            taken = new Taken<>(read(), System.nanoTime());
            last = taken;
        }
        return taken.value();
    }

    private T read() {
        try {
            return reading.get();
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("What is waiting is not known", e);
            return unknown;
        }
    }

    private record Taken<T>(T value, long nanos) {}
}
