package dk.vaern.eventstore.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * The newest events, kept in memory for the streams that are up to date; unchangeable, so read without a lock.
 *
 * @param from every event after this position is here
 * @param to every event up to this position is final
 */
record TailWindow(long from, long to, List<TailEntry> entries) {

    private static final int MOST_ENTRIES = 4_096;
    private static final long MOST_BYTES = 8L << 20;

    static TailWindow startingAt(long position) {
        return new TailWindow(position, position, List.of());
    }

    boolean reaches(long after) {
        return after >= from;
    }

    /** The next events after this position, in order. */
    List<TailEntry> after(long after, int limit) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).position() > after) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return entries.subList(low, Math.min(entries.size(), low + limit));
    }

    /** With these events at its end, and as many fewer at its beginning as its bounds ask for. */
    TailWindow extendedBy(List<TailEntry> newest, long to) {
        List<TailEntry> all = new ArrayList<>(entries.size() + newest.size());
        all.addAll(entries);
        all.addAll(newest);
        long bytes = all.stream().mapToLong(TailEntry::weight).sum();
        int dropped = 0;
        while (dropped < all.size() && (all.size() - dropped > MOST_ENTRIES || bytes > MOST_BYTES)) {
            bytes -= all.get(dropped++).weight();
        }
        long from = dropped == 0 ? this.from : all.get(dropped - 1).position();
        return new TailWindow(from, to, List.copyOf(all.subList(dropped, all.size())));
    }
}
