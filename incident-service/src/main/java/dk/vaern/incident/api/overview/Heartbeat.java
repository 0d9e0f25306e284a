package dk.vaern.incident.api.overview;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Says when a listener has heard nothing for so long that a sign of life is due, however much happens that is not for it. */
final class Heartbeat {

    private static final long SHORTEST = TimeUnit.MILLISECONDS.toNanos(1);

    private final long every;
    private final LongSupplier nanoTime;
    private long due;

    Heartbeat(Duration every, LongSupplier nanoTime) {
        this.every = every.toNanos();
        this.nanoTime = nanoTime;
        this.due = nanoTime.getAsLong() + this.every;
    }

    /** Something was said to the listener. */
    void sent() {
        due = nanoTime.getAsLong() + every;
    }

    boolean isDue() {
        return left() <= 0;
    }

    /** How long nothing has to be said; at least a millisecond, for that is how waiting is counted. */
    Duration untilDue() {
        return Duration.ofNanos(Math.max(SHORTEST, left()));
    }

    private long left() {
        return due - nanoTime.getAsLong();
    }
}
