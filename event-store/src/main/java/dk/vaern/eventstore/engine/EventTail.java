package dk.vaern.eventstore.engine;

import dk.vaern.eventstore.EventRow;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the end of the record for all streams of this node: one thread that passes the {@link Fence}, keeps the
 * newest events in memory and tells the streams. Who is further behind reads pages from the database, up to the position
 * that is final.
 */
final class EventTail implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EventTail.class);
    private static final int PAGE = 2_000;
    private static final Duration FENCE_RETRY = Duration.ofMillis(1);
    private static final Duration LONGEST_FENCE_RETRY = Duration.ofMillis(20);
    private static final Duration FAILURE_RETRY = Duration.ofMillis(250);
    /** After having caught up: under load, events that come in meanwhile are read together, not by two queries each. */
    private static final Duration REST = Duration.ofMillis(2);

    /** Where so many come in during a rest, the next one is longer: reading them costs what writing some of them does. */
    private static final int BUSY = 16;

    private static final Duration BUSY_REST = Duration.ofMillis(6);

    private final Sessions sessions;
    private final Fence.Setter fences;
    private final Duration poll;
    private final Signal signal = new Signal();
    private final TailListeners listeners = new TailListeners();
    private final HeldUp heldUp = new HeldUp();
    private final FinalPages pages;
    private final Thread thread;
    private final Object moved = new Object();

    private volatile @Nullable TailWindow window;
    private volatile boolean running = true;
    private volatile boolean failing;
    private @Nullable Fence fence;
    /** How far the rows behind the standing fence are read. */
    private long scanned;

    private Duration rest = REST;

    EventTail(Sessions sessions, Fence.Setter fences, Duration poll, String name) {
        this.sessions = sessions;
        this.fences = fences;
        this.poll = poll;
        this.pages = new FinalPages(sessions);
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::follow);
    }

    void start() {
        thread.start();
    }

    /** Something was stored, here or elsewhere. */
    void wake() {
        signal.raise();
    }

    TailListeners listeners() {
        return listeners;
    }

    /** The position up to which every event is final, -1 before it is known. */
    long finalPosition() {
        TailWindow present = window;
        return present == null ? -1 : present.to();
    }

    /** How long the tail has waited for transactions before the fence; zero when it does not wait. */
    Duration fenceAge() {
        return heldUp.age();
    }

    boolean failing() {
        return failing;
    }

    /** The next events after this position, and the position up to which there are no others. */
    Page read(long after, int limit) {
        TailWindow present = window;
        if (present == null || after >= present.to()) {
            return new Page(List.of(), after);
        }
        if (present.reaches(after)) {
            List<TailEntry> entries = present.after(after, limit);
            return new Page(
                    entries,
                    entries.size() < limit ? present.to() : entries.getLast().position());
        }
        int page = Math.min(limit, PAGE);
        List<TailEntry> entries = pages.read(after, present.to(), page);
        return new Page(
                entries,
                entries.size() < page ? present.to() : entries.getLast().position());
    }

    /** Waits until the final position is past this one. */
    boolean awaitPast(long position, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        synchronized (moved) {
            while (finalPosition() <= position) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                moved.wait(left);
            }
            return true;
        }
    }

    @Override
    public void close() {
        running = false;
        thread.interrupt();
        try {
            thread.join(FAILURE_RETRY.multipliedBy(4));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        Duration pause = Duration.ZERO;
        while (running) {
            try {
                if (pause.equals(poll)) {
                    TimeUnit.NANOSECONDS.sleep(rest.toNanos());
                }
                if (!pause.isZero()) {
                    signal.await(pause);
                }
                pause = advance(pause);
                succeeded();
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | RuntimeException e) {
                failed(e);
                pause = FAILURE_RETRY;
            }
        }
    }

    /** @return how long to wait before looking again, unless woken */
    private Duration advance(Duration waited) throws SQLException {
        return sessions.call(connection -> {
            TailWindow present = window;
            long known = present == null ? -1 : present.to();
            Fence standing = fence;
            if (standing == null) {
                standing = fences.set(connection, known).orElse(null);
                if (standing == null) {
                    return poll;
                }
                fence = standing;
                scanned = present == null ? standing.position() : known;
                heldUp.begin();
            }
            if (!pass(connection, standing, present)) {
                heldUp.goesOn();
                return longer(waited);
            }
            // Whoever stores something after the fence was set raises the signal after it is stored.
            return fence == null ? poll : Duration.ZERO;
        });
    }

    /**
     * Its window never ends past the last event: a position that was taken and given up may be given out once more after the
     * database has crashed, for nothing made it durable.
     */
    private boolean pass(Connection connection, Fence standing, @Nullable TailWindow present) throws SQLException {
        long upTo = Math.min(standing.position(), scanned + PAGE);
        Optional<List<EventRow>> rows = standing.read(connection, scanned, upTo);
        if (rows.isEmpty()) {
            return false;
        }
        scanned = upTo;
        TailWindow known = present == null ? TailWindow.startingAt(pages.last(connection, upTo)) : present;
        long to = rows.get().isEmpty() ? known.to() : rows.get().getLast().position();
        window = known.extendedBy(rows.get().stream().map(TailEntry::new).toList(), to);
        heldUp.end();
        rest = rows.get().size() < BUSY ? REST : BUSY_REST;
        if (upTo == standing.position()) {
            fence = null;
        }
        synchronized (moved) {
            moved.notifyAll();
        }
        listeners.moved(rows.get());
        return true;
    }

    private static Duration longer(Duration waited) {
        Duration doubled = waited.multipliedBy(2);
        return waited.isZero() || waited.compareTo(LONGEST_FENCE_RETRY) > 0
                ? FENCE_RETRY
                : doubled.compareTo(LONGEST_FENCE_RETRY) > 0 ? LONGEST_FENCE_RETRY : doubled;
    }

    private void succeeded() {
        if (failing) {
            failing = false;
            LOG.info("The record can be read again");
            listeners.revived();
        }
    }

    private void failed(Exception e) {
        fence = null;
        heldUp.end();
        if (!failing && running) {
            LOG.warn("The record cannot be read; trying again until it can", e);
            listeners.lost();
        }
        failing = true;
    }

    /** @param upTo there is no other event up to this position */
    record Page(List<TailEntry> entries, long upTo) {}
}
