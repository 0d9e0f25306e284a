package dk.vaern.eventstore.commands;

import dk.vaern.eventstore.engine.LostPlaceException;
import dk.vaern.eventstore.engine.PostgresEventStorageEngine;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * A refusal, or an answer that nothing changes, is given on what is stored now. New events are checked by their place in the
 * sequence; an answer without events was not, so an aggregate out of the cache is compared with the record before it is
 * believed. Another node may have changed it a moment ago, on behalf of the same caller.
 */
final class NoStaleAnswer implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final PostgresEventStorageEngine engine;

    NoStaleAnswer(PostgresEventStorageEngine engine) {
        this.engine = engine;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        Object answer;
        try {
            answer = chain.proceed();
        } catch (Exception refusal) {
            FromCache used = FromCache.of(unitOfWork);
            if (used != null && isOutOfDate(used)) {
                throw new LostPlaceException(used.aggregateId(), refusal);
            }
            throw refusal;
        }
        FromCache used = FromCache.of(unitOfWork);
        if (used != null && !used.hasNewEvents() && isOutOfDate(used)) {
            throw new LostPlaceException(used.aggregateId(), null);
        }
        return answer;
    }

    private boolean isOutOfDate(FromCache used) {
        return engine.lastSequenceNumberFor(used.aggregateId()).orElse(-1L) > used.lastSequence();
    }
}
