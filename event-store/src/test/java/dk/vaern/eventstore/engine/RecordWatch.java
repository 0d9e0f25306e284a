package dk.vaern.eventstore.engine;

import dk.vaern.eventstore.EventRow;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Checks that a reader is told each aggregate's events from the first one on, without a hole, a double or a step back. */
final class RecordWatch implements Consumer<EventRow> {

    private final String reader;
    private final Map<String, Long> next = new HashMap<>();
    private volatile long seen;
    private volatile @Nullable String fault;

    RecordWatch(String reader) {
        this.reader = reader;
    }

    /** Called by one thread. */
    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    public void accept(EventRow row) {
        long expected = next.getOrDefault(row.aggregateId(), 0L);
        if (row.sequence() != expected && fault == null) {
            fault = "%s was told %s/%d at position %d in place of %s/%d"
                    .formatted(reader, row.aggregateId(), row.sequence(), row.position(), row.aggregateId(), expected);
        }
        next.put(row.aggregateId(), row.sequence() + 1);
        seen++;
    }

    /** What went wrong first. */
    Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    long seen() {
        return seen;
    }
}
