package dk.vaern.eventstore.commands;

import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.jspecify.annotations.Nullable;

/**
 * The aggregates that were used last, held strongly: a weak cache is empty whenever the collector has been round. Bounded by
 * number; whoever uses one holds its lock.
 */
final class AggregateCache<T> {

    private final Map<String, Kept<T>> entries;

    AggregateCache(int most) {
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Kept<T>> eldest) {
                return size() > most;
            }
        };
    }

    synchronized @Nullable EventSourcedAggregate<T> get(String id) {
        Kept<T> kept = entries.get(id);
        return kept == null ? null : kept.aggregate();
    }

    synchronized void put(String id, EventSourcedAggregate<T> aggregate, long lastSequence) {
        entries.put(id, new Kept<>(aggregate, lastSequence));
    }

    synchronized void remove(String id) {
        entries.remove(id);
    }

    synchronized void clear() {
        entries.clear();
    }

    /** Another node has stored this event: what is here is older. */
    synchronized void outdate(String id, long sequence) {
        Kept<T> kept = entries.get(id);
        if (kept != null && kept.lastSequence() < sequence) {
            entries.remove(id);
        }
    }

    private record Kept<T>(EventSourcedAggregate<T> aggregate, long lastSequence) {}
}
