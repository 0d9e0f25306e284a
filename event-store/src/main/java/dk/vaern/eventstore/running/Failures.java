package dk.vaern.eventstore.running;

import dk.vaern.eventstore.UnreadableEventException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.EventMessage;
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
        String text = failure instanceof UnreadableEventException
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getName() + ": " + failure.getMessage();
        if (!text.equals(failures.put(processor, text))) {
            LOG.error("PROCESSOR STOPPED: {} does not get past an event, and tries again", processor, failure);
        }
    }

    /** Remembers the failure of a batch, and lets it stop the processor. */
    ErrorHandler remembering() {
        return (ErrorContext context) -> {
            stopped(context.eventProcessor(), context.error());
            PropagatingErrorHandler.INSTANCE.handleError(context);
        };
    }

    /** Forgets the failure when a batch is through. */
    MessageHandlerInterceptor<EventMessage<?>> forgetting(String processor) {
        return (UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain) -> {
            if (failures.containsKey(processor)) {
                unitOfWork.afterCommit(done -> failures.remove(processor));
            }
            return chain.proceed();
        };
    }
}
