package dk.vaern.eventstore.running;

import dk.vaern.eventstore.processing.Cause;
import dk.vaern.eventstore.processing.DeadLetters;
import java.util.function.Predicate;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Calls a policy's handler; what it cannot handle becomes a dead letter, and later events of the same aggregate wait behind
 * it. The handler works within a savepoint, so its failure does not take the batch with it. A database that is away is no
 * reason to put anything aside: the whole batch is tried again.
 */
final class HoldingHandler implements EventMessageHandler {

    private static final Logger LOG = LoggerFactory.getLogger(HoldingHandler.class);

    private final String policy;
    private final AnnotationEventHandlerAdapter handler;
    private final DeadLetters letters;
    private final Predicate<Class<?>> personal;
    private final Predicate<Object> takes;
    private final TransactionTemplate savepoint;

    /**
     * A policy's handler, for all of its events or for some.
     *
     * @param personal whether events of a class may hold what is known of persons
     */
    HoldingHandler(
            Share share, DeadLetters letters, PlatformTransactionManager transactions, Predicate<Class<?>> personal) {
        this.policy = share.processor();
        this.personal = personal;
        this.takes = share.takes();
        this.handler = new AnnotationEventHandlerAdapter(share.handler());
        this.letters = letters;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionTemplate.PROPAGATION_NESTED);
    }

    @Override
    public @Nullable Object handle(EventMessage<?> event) throws Exception {
        String sequence = sequence(event);
        if (letters.holds(policy, sequence)) {
            letters.add(policy, sequence, event.getIdentifier(), null);
            return null;
        }
        Exception failure = attempt(event);
        if (failure != null) {
            Cause cause = cause(event, failure);
            LOG.error(
                    "{} cannot handle event {}, because of {}; it and what follows of {} wait as dead letters",
                    policy,
                    event.getIdentifier(),
                    cause.type(),
                    sequence,
                    cause.message() == null ? null : failure);
            letters.add(policy, sequence, event.getIdentifier(), cause);
        }
        return null;
    }

    /** What may be said of it, in a letter and in the log. */
    Cause cause(EventMessage<?> event, Exception failure) {
        return Cause.of(failure, personal.test(event.getPayloadType()));
    }

    /**
     * Tries once, within a savepoint.
     *
     * @return what went wrong, null when it is handled
     */
    @Nullable
    Exception attempt(EventMessage<?> event) throws Exception {
        try {
            savepoint.executeWithoutResult(status -> call(event));
            return null;
        } catch (HandlerFailure e) {
            Exception failure = e.failure;
            if (Passing.is(failure)) {
                throw failure;
            }
            return failure;
        }
    }

    @Override
    public boolean canHandle(EventMessage<?> event) {
        return handler.canHandle(event) && takes.test(event.getPayload());
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return handler.canHandleType(payloadType);
    }

    @Override
    public boolean supportsReset() {
        return false;
    }

    /**
     * What one processor handles of a policy's events.
     *
     * @param processor under whose name its position and its dead letters are stored
     */
    record Share(String processor, Object handler, Predicate<Object> takes) {}

    static String sequence(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> of ? of.getAggregateIdentifier() : event.getIdentifier();
    }

    private void call(EventMessage<?> event) {
        try {
            handler.handle(event);
        } catch (Exception e) {
            throw new HandlerFailure(e);
        }
    }

    /** Carries any exception through the savepoint. */
    private static final class HandlerFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Exception failure;

        HandlerFailure(Exception failure) {
            super(null, failure, false, false);
            this.failure = failure;
        }
    }
}
