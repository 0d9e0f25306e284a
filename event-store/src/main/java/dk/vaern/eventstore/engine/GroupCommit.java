package dk.vaern.eventstore.engine;

import dk.vaern.eventstore.StoreUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Gathers what callers append at the same time into one statement. There is no writer's thread: whoever finds nobody writing
 * writes for all who wait, so that a single caller is not handed over and back, and the next one is woken before the others
 * are told. One statement is under way at a time; two are no faster.
 */
final class GroupCommit {

    private static final int MOST_WAITING = 2_000;
    private static final int MOST_APPENDS = 128;
    private static final int MOST_BYTES = 4 << 20;

    private final BatchWriter writer;
    private final Duration patience;
    private final Queue<Append> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicBoolean writing = new AtomicBoolean();

    /** @param patience how long a caller waits for its turn, and once more for the answer */
    GroupCommit(BatchWriter writer, Duration patience) {
        this.writer = writer;
        this.patience = patience;
    }

    /**
     * Returns when it is durable.
     *
     * @throws LostPlaceException when one of its places is taken
     * @throws StoreUnavailableException when the database does not answer in time
     */
    void append(Append append) {
        if (count.incrementAndGet() > MOST_WAITING) {
            count.decrementAndGet();
            throw new StoreUnavailableException("Too many wait to be stored", false);
        }
        waiting.add(append);
        boolean interrupted = false;
        long turn = System.nanoTime() + patience.toNanos();
        while (!append.isOver()) {
            if (writing.compareAndSet(false, true)) {
                write();
            } else {
                long left = turn - System.nanoTime();
                LockSupport.parkNanos(this, left > 0 ? left : left + patience.toNanos());
                interrupted |= Thread.interrupted();
                giveUpAfter(turn, append);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        append.result();
    }

    private void giveUpAfter(long turn, Append append) {
        long late = System.nanoTime() - turn;
        if (late < 0 || append.isOver()) {
            return;
        }
        if (append.giveUp()) {
            append.fail(new StoreUnavailableException("The database is too slow: waited in vain for a turn", false));
            // It may have been this one's turn at this very moment.
            wakeNext();
        } else if (late >= patience.toNanos() && !append.isOver()) {
            throw new StoreUnavailableException("The database took the events and does not answer", true);
        }
    }

    /** The first one that still waits: whoever gave up stays in the row until it is taken out, and writes for nobody. */
    private void wakeNext() {
        for (Append next : waiting) {
            if (!next.isOver()) {
                next.wakeCaller();
                return;
            }
        }
    }

    private void write() {
        List<Append> batch = List.of();
        try {
            batch = next();
            if (!batch.isEmpty()) {
                writer.write(batch);
            }
        } catch (RuntimeException | Error e) {
            batch.stream().filter(append -> !append.isOver()).forEach(append -> append.fail(failure(e)));
        } finally {
            writing.set(false);
            wakeNext();
            batch.forEach(Append::wakeCaller);
        }
    }

    private static RuntimeException failure(Throwable thrown) {
        return thrown instanceof RuntimeException e ? e : new IllegalStateException("Storing events failed", thrown);
    }

    private List<Append> next() {
        List<Append> batch = new ArrayList<>();
        int bytes = 0;
        for (Append append = waiting.peek();
                append != null
                        && batch.size() < MOST_APPENDS
                        && (batch.isEmpty() || bytes + append.bytes() <= MOST_BYTES);
                append = waiting.peek()) {
            waiting.poll();
            count.decrementAndGet();
            if (append.take()) {
                batch.add(append);
                bytes += append.bytes();
            }
        }
        return batch;
    }
}
