package dk.vaern.eventstore.running;

import dk.vaern.eventstore.UnreadableEventException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventProcessingException;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What stopped a processor on this node, from the first failure until a batch succeeds again. */
public final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Map<String, String> failures = new ConcurrentHashMap<>();
    private final Map<String, String> said = new ConcurrentHashMap<>();

    Optional<String> of(String processor) {
        return Optional.ofNullable(failures.get(processor));
    }

    /**
     * The first failure of a row is said aloud; Axon repeats it at every attempt. A database that is away stops all of them,
     * and who follows the record says so once for all.
     */
    void stopped(String processor, Throwable failure) {
        if (Passing.is(failure)) {
            LOG.debug("{} waits for the database", processor, failure);
            return;
        }
        if (!failure.toString().equals(said.put(processor, failure.toString()))) {
            LOG.error("PROCESSOR STOPPED: {} does not get past an event, and tries again", processor, failure);
        }
        failures.put(processor, kind(failure));
    }

    /** A message may repeat what people wrote; the log has it. What cannot be read is named by its place and stored name. */
    private static String kind(Throwable failure) {
        String kind = failure.getClass().getName();
        return failure instanceof UnreadableEventException unreadable
                ? "%s: %s at position %d".formatted(kind, unreadable.storedName(), unreadable.position())
                : kind;
    }

    /**
     * Remembers the failure of a batch, and lets it stop the processor. Axon's worker takes exceptions only: an error would
     * end it in silence, and its segment would stand still for ever.
     */
    ErrorHandler remembering() {
        return (ErrorContext context) -> {
            stopped(context.eventProcessor(), context.error());
            if (context.error() instanceof Error error) {
                throw new EventProcessingException("A handler met an error", error);
            }
            PropagatingErrorHandler.INSTANCE.handleError(context);
        };
    }

    private void forget(String processor) {
        failures.remove(processor);
        said.remove(processor);
    }

    /** Forgets the failure when a batch is through. */
    MessageHandlerInterceptor<EventMessage<?>> forgetting(String processor) {
        return (UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain) -> {
            if (failures.containsKey(processor)) {
                unitOfWork.afterCommit(done -> forget(processor));
            }
            return chain.proceed();
        };
    }
}
