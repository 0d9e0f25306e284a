package dk.vaern.eventstore.running;

import dk.vaern.eventstore.engine.PostgresEventStore;
import java.time.Instant;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** The record as one processor sees it; an event that it cannot read is remembered as what stopped it. */
final class ProcessorSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final PostgresEventStore store;
    private final Failures failures;
    private final String processor;

    ProcessorSource(PostgresEventStore store, Failures failures, String processor) {
        this.store = store;
        this.failures = failures;
        this.processor = processor;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken trackingToken) {
        return store.openStream(trackingToken, failure -> failures.stopped(processor, failure));
    }

    @Override
    public TrackingToken createHeadToken() {
        return store.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return store.createTokenAt(dateTime);
    }
}
