package dk.vaern.eventstore.running;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;

/** A stream that also lets another know what to call when there is something to read. */
final class CalledBackStream implements BlockingStream<TrackedEventMessage<?>> {

    private final BlockingStream<TrackedEventMessage<?>> stream;
    private final Consumer<Runnable> known;

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
        return stream.hasNextAvailable();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return stream.hasNextAvailable(timeout, unit);
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        return stream.nextAvailable();
    }

    @Override
    public void close() {
        stream.close();
    }
}
