package dk.vaern.web.audit.log;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes entries and stores what comes at the same time by one statement. One thread writes; it hurries when somebody waits
 * for the disk, and otherwise lets entries gather for a moment. What cannot be stored now stays, in order, until it can.
 */
public final class AuditLog implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AuditLog.class);

    static final int MOST_WAITING = 10_000;
    private static final int LARGEST_BATCH = 500;
    private static final long GATHERING = Duration.ofMillis(4).toNanos();
    private static final long RETRY = Duration.ofMillis(250).toNanos();
    /** Then there is little hope, and the caller's thread is wanted elsewhere. */
    private static final long WHILE_FAILING = Duration.ofMillis(500).toNanos();

    private static final long IDLE = Duration.ofSeconds(1).toNanos();
    private static final Duration LAST_EFFORT = Duration.ofSeconds(5);

    private final BatchStore store;
    private final Duration patience;
    private final Queue<Pending> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger awaited = new AtomicInteger();
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong withheld = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private final Thread writer = new Thread(this::write, "audit");
    private volatile boolean asleep;
    private volatile boolean failing;
    private volatile boolean closed;

    /** Stores a batch, whole or not at all. */
    @FunctionalInterface
    interface BatchStore {
        /** @param onDisk whether to return only when it is there */
        void store(List<AuditEntry> batch, boolean onDisk) throws SQLException;
    }

    /** @param patience how long a request waits for its entry, before it is not answered */
    AuditLog(BatchStore store, Duration patience) {
        this.store = store;
        this.patience = patience;
        writer.setDaemon(true);
    }

    AuditLog start() {
        writer.start();
        return this;
    }

    /**
     * Takes an entry in.
     *
     * @return whether what was asked for is assured; if not, the request must not be answered
     */
    public boolean add(AuditEntry entry, Assurance assurance) {
        boolean kept = switch (assurance) {
            case STORED -> addAndWait(entry);
            case IN_THE_RECORD -> addOrLeaveToTheRecord(entry);
            case IF_THERE_IS_ROOM -> addOrDrop(entry);
        };
        if (!kept) {
            withheld.incrementAndGet();
        }
        return kept;
    }

    private boolean addAndWait(AuditEntry entry) {
        if (closed || count.get() >= MOST_WAITING) {
            return false;
        }
        Pending pending = new Pending(entry, true);
        awaited.incrementAndGet();
        try {
            put(pending);
            LockSupport.unpark(writer);
            return pending.await(failing ? WHILE_FAILING : patience.toNanos());
        } finally {
            awaited.decrementAndGet();
        }
    }

    private boolean addOrLeaveToTheRecord(AuditEntry entry) {
        if (count.get() >= MOST_WAITING) {
            dropped.incrementAndGet();
            return true;
        }
        put(new Pending(entry, false));
        wakeIfAsleep();
        return true;
    }

    private boolean addOrDrop(AuditEntry entry) {
        if (count.get() >= MOST_WAITING / 4) {
            dropped.incrementAndGet();
            return true;
        }
        put(new Pending(entry, false));
        wakeIfAsleep();
        return true;
    }

    private void put(Pending pending) {
        count.incrementAndGet();
        waiting.add(pending);
    }

    private void wakeIfAsleep() {
        if (asleep) {
            LockSupport.unpark(writer);
        }
    }

    private void write() {
        while (!closed || !waiting.isEmpty()) {
            if (waiting.isEmpty()) {
                sleep();
            } else {
                gather();
                drain();
            }
        }
    }

    private void sleep() {
        asleep = true;
        if (waiting.isEmpty() && !closed) {
            LockSupport.parkNanos(this, IDLE);
        }
        asleep = false;
    }

    private void gather() {
        if (awaited.get() == 0 && count.get() < LARGEST_BATCH && !closed) {
            LockSupport.parkNanos(this, GATHERING);
        }
    }

    private void drain() {
        List<Pending> batch = new ArrayList<>();
        for (Pending next = waiting.poll(); next != null; next = batch.size() < LARGEST_BATCH ? waiting.poll() : null) {
            batch.add(next);
        }
        long end = 0;
        while (!store(batch)) {
            end = closed && end == 0 ? System.nanoTime() + LAST_EFFORT.toNanos() : end;
            if (end != 0 && System.nanoTime() - end > 0) {
                log.error("{} audit entries were not stored before the end", count.get());
                batch.forEach(Pending::fail);
                waiting.clear();
                return;
            }
            LockSupport.parkNanos(this, RETRY);
        }
        count.addAndGet(-batch.size());
    }

    /** Returns whether every one of them is stored, or never can be. */
    private boolean store(List<Pending> batch) {
        boolean onDisk = batch.stream().anyMatch(Pending::isAwaited);
        try {
            store.store(batch.stream().map(Pending::entry).toList(), onDisk);
            batch.forEach(Pending::succeed);
            written.addAndGet(batch.size());
            failing = false;
            return true;
        } catch (SQLException | RuntimeException failed) {
            return hasNoPlace(failed) ? storeHalves(batch) : retryLater(failed);
        }
    }

    /** An entry that the table does not take must not keep the others out. */
    private static boolean hasNoPlace(Exception failed) {
        String state = failed instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "";
        return state.startsWith("22") || state.startsWith("23");
    }

    private boolean storeHalves(List<Pending> batch) {
        if (batch.size() == 1) {
            log.error("An audit entry is not one that the table takes");
            dropped.incrementAndGet();
            batch.getFirst().fail();
            return true;
        }
        int middle = batch.size() / 2;
        boolean first = store(batch.subList(0, middle));
        boolean second = store(batch.subList(middle, batch.size()));
        return first && second;
    }

    private boolean retryLater(Exception failed) {
        if (!failing) {
            log.error("The audit log cannot be written, so nothing of an incident is shown: {}", kind(failed));
        }
        failing = true;
        return false;
    }

    private static String kind(Exception failed) {
        return failed instanceof SQLException sql
                ? "SQL state " + sql.getSQLState()
                : failed.getClass().getName();
    }

    /** How many entries are not stored yet. */
    public int waiting() {
        return count.get();
    }

    public boolean isFailing() {
        return failing;
    }

    long written() {
        return written.get();
    }

    long withheld() {
        return withheld.get();
    }

    long dropped() {
        return dropped.get();
    }

    /** Stores what waits, within a bound. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(writer);
        try {
            writer.join(LAST_EFFORT.plusSeconds(5));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
