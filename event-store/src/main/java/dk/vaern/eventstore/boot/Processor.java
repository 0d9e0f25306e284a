package dk.vaern.eventstore.boot;

import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;

/** One running processor and what it calls. */
record Processor(String name, Kind kind, PooledStreamingEventProcessor processor, EventHandlerInvoker invoker) {

    /** Whether it may be told everything again. */
    enum Kind {
        PROJECTION,
        POLICY
    }
}
