package dk.vaern.eventstore.engine;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one thread; being woken many times while it is busy is the same as once. */
final class Signal {

    private final Semaphore raised = new Semaphore(0);

    void raise() {
        if (raised.availablePermits() == 0) {
            raised.release();
        }
    }

    /** Returns whether it was raised, rather than time having passed */
    boolean await(Duration atMost) throws InterruptedException {
        boolean woken = raised.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
        return raised.drainPermits() > 0 || woken;
    }
}
