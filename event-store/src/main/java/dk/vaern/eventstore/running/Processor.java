package dk.vaern.eventstore.running;

import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.jspecify.annotations.Nullable;

/**
 * One running processor and what it calls.
 *
 * @param holding a policy's handler, null for a projection
 */
record Processor(
        String name,
        PooledStreamingEventProcessor processor,
        EventHandlerInvoker invoker,
        @Nullable HoldingHandler holding) {

    Kind kind() {
        return holding == null ? Kind.PROJECTION : Kind.POLICY;
    }

    /** Whether it may be told everything again. */
    enum Kind {
        PROJECTION,
        POLICY
    }
}
