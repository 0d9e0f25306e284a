package dk.vaern.eventstore.engine;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long the readers have waited at one fence; said aloud once when it is too long. */
final class HeldUp {

    private static final Logger LOG = LoggerFactory.getLogger(HeldUp.class);

    private volatile long sinceNanos;
    private boolean said;

    /** A fence was set. */
    void begin() {
        sinceNanos = System.nanoTime();
        said = false;
    }

    /** It has passed, or was given up. */
    void end() {
        if (said) {
            LOG.info("The readers of the record go on after {} ms", age().toMillis());
        }
        sinceNanos = 0;
        said = false;
    }

    /** It has not passed yet. */
    void goesOn() {
        if (!said && age().compareTo(PostgresEventStore.HELD_UP) > 0) {
            said = true;
            LOG.warn(
                    "READERS HELD UP: a transaction that writes to the record has been open for {} ms",
                    age().toMillis());
        }
    }

    /** Zero while no fence stands. */
    Duration age() {
        long since = sinceNanos;
        return since == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since);
    }
}
