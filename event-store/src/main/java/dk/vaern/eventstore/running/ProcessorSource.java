package dk.vaern.eventstore.running;

import dk.vaern.eventstore.engine.PostgresEventStore;
import java.time.Instant;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.jspecify.annotations.Nullable;

/** The record as one processor sees it; an event that it cannot read is remembered as what stopped it. */
final class ProcessorSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final PostgresEventStore store;
    private final Failures failures;
    private final String processor;
    private volatile Runnable reader = () -> {};

    ProcessorSource(PostgresEventStore store, Failures failures, String processor) {
        this.store = store;
        this.failures = failures;
        this.processor = processor;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken trackingToken) {
        BlockingStream<TrackedEventMessage<?>> stream =
                store.openStream(trackingToken, failure -> failures.stopped(processor, failure));
        return new CalledBackStream(stream, callback -> reader = callback);
    }

    /**
     * Calls the one who reads for the processor as soon as a batch is through, for then there is room for more. Axon's own
     * looks again after 100 ms when it has filled its buffer of about a thousand events, which bounds a replay.
     */
    MessageHandlerInterceptor<EventMessage<?>> readingOn() {
        return (unitOfWork, chain) -> {
            if (unitOfWork instanceof BatchingUnitOfWork<?> batch && batch.isFirstMessage() && !batch.isLastMessage()) {
                unitOfWork.afterCommit(done -> reader.run());
            }
            return chain.proceed();
        };
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
