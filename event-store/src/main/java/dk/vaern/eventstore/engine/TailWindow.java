package dk.vaern.eventstore.engine;

import java.util.Arrays;
import java.util.List;

/**
 * The newest events, kept in memory for the streams that are up to date; unchangeable, so read without a lock.
 *
 * <p>A window and its successor share an array, in which the successor goes on where the other ends: copying thousands of
 * entries for each new event takes longer than reading the event. So a window has one successor.
 */
final class TailWindow {

    private static final int MOST_ENTRIES = 4_096;
    private static final long MOST_BYTES = 8L << 20;

    private final long from;
    private final long to;
    private final Slice slice;

    private TailWindow(long from, long to, Slice slice) {
        this.from = from;
        this.to = to;
        this.slice = slice;
    }

    static TailWindow startingAt(long position) {
        return new TailWindow(position, position, new Slice(new TailEntry[0], 0, 0, 0));
    }

    /** Every event up to this position is final. */
    long to() {
        return to;
    }

    /** Whether every event after this position is here. */
    boolean reaches(long after) {
        return after >= from;
    }

    /** The next events after this position, in order. */
    List<TailEntry> after(long after, int limit) {
        return slice.after(after, limit);
    }

    /** With these events at its end, and as many fewer at its beginning as its bounds ask for. */
    TailWindow extendedBy(List<TailEntry> newest, long to) {
        Slice longer = slice.with(newest);
        Slice kept = longer.bounded();
        return new TailWindow(kept.first() == longer.first() ? from : kept.positionBefore(), to, kept);
    }

    /**
     * A part of an array: what lies outside of it is an older or a newer window's.
     *
     * @param bytes that its entries weigh
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Slice(TailEntry[] room, int first, int end, long bytes) {

        Slice with(List<TailEntry> newest) {
            TailEntry[] enough = room;
            int begin = first;
            if (end + newest.size() > room.length) {
                // Twice what is needed, so that it is copied as rarely as it is long; what was dropped is let go of
                // here.
                enough = Arrays.copyOf(Arrays.copyOfRange(room, first, end), 2 * (end - first + newest.size()));
                begin = 0;
            }
            int next = begin + end - first;
            long weight = bytes;
            for (TailEntry entry : newest) {
                enough[next++] = entry;
                weight += entry.weight();
            }
            return new Slice(enough, begin, next, weight);
        }

        Slice bounded() {
            int begin = first;
            long weight = bytes;
            while (begin < end && (end - begin > MOST_ENTRIES || weight > MOST_BYTES)) {
                weight -= room[begin++].weight();
            }
            return new Slice(room, begin, end, weight);
        }

        /** Of the last entry that was dropped. */
        long positionBefore() {
            return room[first - 1].position();
        }

        List<TailEntry> after(long after, int limit) {
            int low = first;
            int high = end;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (room[middle].position() > after) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return Arrays.asList(room).subList(low, Math.min(end, low + limit));
        }
    }
}
