package dk.vaern.eventstore.engine;

import dk.vaern.eventstore.EventRow;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One caller's events on their way into the record: all of them or none. */
final class Append {

    private enum State {
        WAITING,
        TAKEN,
        OVER
    }

    private final List<EventRow> rows;
    private final int bytes;
    private final Thread caller = Thread.currentThread();
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private volatile @Nullable RuntimeException failure;

    Append(List<EventRow> rows) {
        this.rows = rows;
        this.bytes = rows.stream().mapToInt(EventRow::weight).sum();
    }

    List<EventRow> rows() {
        return rows;
    }

    int bytes() {
        return bytes;
    }

    /** Returns false when its caller has given up */
    boolean take() {
        return state.compareAndSet(State.WAITING, State.TAKEN);
    }

    /** Returns false when a writer has taken it, and what becomes of it is still to come */
    boolean giveUp() {
        return state.compareAndSet(State.WAITING, State.OVER);
    }

    void succeed() {
        end(null);
    }

    void fail(RuntimeException why) {
        end(why);
    }

    boolean isOver() {
        return state.get() == State.OVER;
    }

    /** Returns when it is stored; throws what it failed with. */
    void result() {
        RuntimeException why = failure;
        if (why != null) {
            throw why;
        }
    }

    void wakeCaller() {
        LockSupport.unpark(caller);
    }

    private void end(@Nullable RuntimeException why) {
        failure = why;
        state.set(State.OVER);
    }
}
