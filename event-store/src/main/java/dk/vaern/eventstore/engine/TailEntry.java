package dk.vaern.eventstore.engine;

import dk.vaern.eventstore.EventRow;
import dk.vaern.eventstore.UnreadableEventException;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** An event that streams share: it is read once, by whoever asks first. */
final class TailEntry {

    private final EventRow row;
    private volatile @Nullable TrackedEventMessage<?> message;

    TailEntry(EventRow row) {
        this.row = row;
    }

    long position() {
        return row.position();
    }

    int weight() {
        return row.weight();
    }

    /** @throws UnreadableEventException at every attempt, when this version cannot read it */
    TrackedEventMessage<?> message(Messages messages) {
        TrackedEventMessage<?> read = message;
        if (read == null) {
            read = messages.tracked(row);
            message = read;
        }
        return read;
    }
}
