package dk.vaern.web.audit.log;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** An entry on its way into the log, and the thread that may wait for it. */
final class Pending {

    private enum State {
        WAITING,
        STORED,
        FAILED,
        GIVEN_UP
    }

    private final AuditEntry entry;
    private final boolean awaited;
    private final Thread caller = Thread.currentThread();
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

    Pending(AuditEntry entry, boolean awaited) {
        this.entry = entry;
        this.awaited = awaited;
    }

    /** What is to be stored: whoever gave up waiting answered something else. */
    AuditEntry entry() {
        return state.get() == State.GIVEN_UP ? entry.withheld() : entry;
    }

    boolean isAwaited() {
        return awaited && state.get() == State.WAITING;
    }

    void succeed() {
        end(State.STORED);
    }

    void fail() {
        end(State.FAILED);
    }

    private void end(State end) {
        if (state.compareAndSet(State.WAITING, end) && awaited) {
            LockSupport.unpark(caller);
        }
    }

    /**
     * Waits, on the thread that made it.
     *
     * @return whether it is stored
     */
    boolean await(long nanos) {
        long deadline = System.nanoTime() + nanos;
        boolean interrupted = false;
        while (state.get() == State.WAITING) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                state.compareAndSet(State.WAITING, State.GIVEN_UP);
            } else {
                LockSupport.parkNanos(this, left);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return state.get() == State.STORED;
    }
}
