package dk.vaern.eventstore.engine;

import dk.vaern.eventstore.UnreadableEventException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/**
 * One processor's way through the record, from a position on. One thread reads it at a time, but not one thread uses it: when
 * Axon's coordinator has let its next thread in, it asks once more whether there is something to read. Unguarded, both fetch
 * the same page, and an event is given twice or never.
 */
final class TailStream implements TrackingEventStream {

    private static final int PAGE = 1_000;
    /** Long enough for the events before an unreadable one to be handled before the processor stops at it. */
    private static final long GRACE_NANOS = Duration.ofSeconds(1).toNanos();

    private final EventTail tail;
    private final Messages messages;
    private final Consumer<UnreadableEventException> unreadable;
    private final Deque<TailEntry> ahead = new ArrayDeque<>();
    private long position;
    private long lastGivenNanos = System.nanoTime() - GRACE_NANOS;
    private volatile @Nullable Runnable callback;

    /** @param unreadable told of an event that this stream does not get past */
    TailStream(EventTail tail, Messages messages, long after, Consumer<UnreadableEventException> unreadable) {
        this.unreadable = unreadable;
        this.tail = tail;
        this.messages = messages;
        this.position = after;
    }

    @Override
    public synchronized boolean hasNextAvailable() {
        if (ahead.isEmpty()) {
            EventTail.Page page = tail.read(position, PAGE);
            ahead.addAll(page.entries());
            position = page.upTo();
        }
        return !ahead.isEmpty() && (isReadable(ahead.getFirst()) || System.nanoTime() - lastGivenNanos >= GRACE_NANOS);
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (!hasNextAvailable()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            await(Duration.ofNanos(left));
        }
        return true;
    }

    @Override
    public synchronized Optional<TrackedEventMessage<?>> peek() {
        return hasNextAvailable() ? Optional.of(ahead.getFirst().message(messages)) : Optional.empty();
    }

    /** @throws UnreadableEventException for an event that this version cannot read; the stream does not move past it */
    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        Optional<TrackedEventMessage<?>> next = take();
        while (next.isEmpty()) {
            await(Duration.ofSeconds(1));
            next = take();
        }
        return next.get();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        this.callback = callback;
        tail.listeners().subscribe(callback);
        return true;
    }

    @Override
    public void close() {
        if (callback != null) {
            tail.listeners().unsubscribe(callback);
        }
    }

    private synchronized Optional<TrackedEventMessage<?>> take() {
        Optional<TrackedEventMessage<?>> next = peek();
        if (next.isPresent()) {
            ahead.removeFirst();
            lastGivenNanos = System.nanoTime();
        }
        return next;
    }

    private synchronized OptionalLong end() {
        return ahead.isEmpty() ? OptionalLong.of(position) : OptionalLong.empty();
    }

    /** Never with the lock in hand: who only asks is answered at once. */
    private void await(Duration atMost) throws InterruptedException {
        OptionalLong end = end();
        if (end.isPresent()) {
            tail.awaitPast(end.getAsLong(), atMost);
        } else {
            TimeUnit.NANOSECONDS.sleep(Math.min(atMost.toNanos(), GRACE_NANOS / 10));
        }
    }

    private boolean isReadable(TailEntry entry) {
        try {
            entry.message(messages);
            return true;
        } catch (UnreadableEventException e) {
            unreadable.accept(e);
            return false;
        }
    }
}
