package dk.vaern.notification.facts;

import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates' facts, each folded once and then only with what has come since: one warning is asked for by 98 notifications,
 * and a long incident by each of its own. The record is still asked every time. Not for what holds data about people, which
 * must be forgettable.
 */
final class Folded<F> {

    private static final int MOST = 500;

    private final RecordReader record;
    private final BiFunction<@Nullable F, Object, @Nullable F> after;
    private final Map<String, Fold<F>> folds = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Fold<F>> eldest) {
            return size() > MOST;
        }
    };

    /** @param after what an event makes of the facts; null as long as there are none */
    Folded(RecordReader record, BiFunction<@Nullable F, Object, @Nullable F> after) {
        this.record = record;
        this.after = after;
    }

    /** The facts as they are now, empty when the aggregate was never begun. */
    Optional<F> of(String aggregateId) {
        Fold<F> before = known(aggregateId);
        List<StoredEvent> since = record.byAggregate(aggregateId, before.next());
        if (since.isEmpty()) {
            return Optional.ofNullable(before.facts());
        }
        F facts = before.facts();
        for (StoredEvent stored : since) {
            facts = after.apply(facts, stored.payload());
        }
        remember(aggregateId, new Fold<>(facts, since.getLast().sequence() + 1));
        return Optional.ofNullable(facts);
    }

    private Fold<F> known(String aggregateId) {
        synchronized (folds) {
            Fold<F> fold = folds.get(aggregateId);
            return fold == null ? new Fold<>(null, 0) : fold;
        }
    }

    /** Of two that read at the same time, the one that has seen more stays. */
    private void remember(String aggregateId, Fold<F> fold) {
        synchronized (folds) {
            folds.merge(aggregateId, fold, (one, other) -> one.next() < other.next() ? other : one);
        }
    }

    /** @param next the sequence of the first event that is not in it */
    private record Fold<F>(@Nullable F facts, long next) {}
}
