package dk.vaern.eventstore.engine;

import dk.vaern.eventstore.EventRow;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Whom the tail tells, on its own thread: none of them may block it. */
final class TailListeners {

    private final List<Runnable> streams = new CopyOnWriteArrayList<>();
    private final List<Runnable> losses = new CopyOnWriteArrayList<>();
    private final List<Runnable> revivals = new CopyOnWriteArrayList<>();
    private final List<Consumer<EventRow>> readers = new CopyOnWriteArrayList<>();

    /** @param listener told whenever the final position has moved */
    void subscribe(Runnable listener) {
        streams.add(listener);
    }

    void unsubscribe(Runnable listener) {
        streams.remove(listener);
    }

    /** @param reader given every row that becomes final from now on */
    void onStored(Consumer<EventRow> reader) {
        readers.add(reader);
    }

    /** @param listener told when the database does not answer any more */
    void onLoss(Runnable listener) {
        losses.add(listener);
    }

    /** @param listener told when the database answers again after it had not */
    void onRevival(Runnable listener) {
        revivals.add(listener);
    }

    void moved(List<EventRow> rows) {
        for (Consumer<EventRow> reader : readers) {
            rows.forEach(reader);
        }
        streams.forEach(Runnable::run);
    }

    void lost() {
        losses.forEach(Runnable::run);
    }

    void revived() {
        revivals.forEach(Runnable::run);
    }
}
