package dk.vaern.eventstore.boot;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Who has precedence on this node: while something urgent is worked on, the rest steps aside, so that both do not share the
 * processor by the number of their threads. For a while each time and not for ever: whatever is urgent, the rest goes on.
 */
public final class Precedence {

    /** Urgent work comes in steps; between two of them the rest need not begin something. */
    private static final long BETWEEN_NANOS = Duration.ofMillis(30).toNanos();

    private final Lock lock = new ReentrantLock();
    private final Condition over = lock.newCondition();
    private int urgent;
    private long endedNanos = System.nanoTime() - BETWEEN_NANOS;

    /** Something urgent is begun; {@link #end} follows. */
    public void begin() {
        lock.lock();
        try {
            urgent++;
        } finally {
            lock.unlock();
        }
    }

    /** It is over, whatever became of it. */
    public void end() {
        lock.lock();
        try {
            endedNanos = System.nanoTime();
            if (--urgent == 0) {
                over.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Returns when nothing urgent is worked on, or after this long, or when interrupted, which stays to be seen. */
    public void stepAside(Duration atMost) {
        lock.lock();
        try {
            long deadline = System.nanoTime() + atMost.toNanos();
            for (long wait = toWait(deadline); wait > 0; wait = toWait(deadline)) {
                over.awaitNanos(wait);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private long toWait(long deadline) {
        long now = System.nanoTime();
        long left = deadline - now;
        return urgent > 0 ? left : Math.min(left, endedNanos + BETWEEN_NANOS - now);
    }
}
