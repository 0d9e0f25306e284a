package dk.vaern.eventstore.running;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * A stream that also lets another know what to call when there is something to read.
 *
 * <p>What goes wrong while Axon's coordinator only asks is thrown when it reads: it asks once more when it has opened its gate
 * already, and an abort from there would run beside whoever comes next.
 */
final class CalledBackStream implements BlockingStream<TrackedEventMessage<?>> {

    private final BlockingStream<TrackedEventMessage<?>> stream;
    private final Consumer<Runnable> known;
    private volatile @Nullable RuntimeException failure;

    CalledBackStream(BlockingStream<TrackedEventMessage<?>> stream, Consumer<Runnable> known) {
        this.stream = stream;
        this.known = known;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        known.accept(callback);
        return stream.setOnAvailableCallback(callback);
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return stream.peek();
    }

    @Override
    public boolean hasNextAvailable() {
        if (failure != null) {
            return true;
        }
        try {
            return stream.hasNextAvailable();
        } catch (RuntimeException e) {
            failure = e;
            return true;
        }
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return stream.hasNextAvailable(timeout, unit);
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        RuntimeException failed = failure;
        if (failed != null) {
            failure = null;
            throw failed;
        }
        return stream.nextAvailable();
    }

    @Override
    public void close() {
        stream.close();
    }
}
