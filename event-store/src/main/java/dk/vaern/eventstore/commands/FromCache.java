package dk.vaern.eventstore.commands;

import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * That a command met an aggregate out of the cache, and which sequence it had then.
 *
 * @param lastSequence of the aggregate's last event when it was taken
 */
record FromCache(String aggregateId, EventSourcedAggregate<?> aggregate, long lastSequence) {

    private static final String KEY = FromCache.class.getName();

    static void remember(UnitOfWork<?> unitOfWork, String aggregateId, EventSourcedAggregate<?> aggregate) {
        unitOfWork.root().resources().put(KEY, new FromCache(aggregateId, aggregate, aggregate.version()));
    }

    static @Nullable FromCache of(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getResource(KEY);
    }

    /** Whether the command decided on something: then the sequence's unique place says whether it was out of date. */
    boolean hasNewEvents() {
        Long now = aggregate.version();
        return now != null && now > lastSequence;
    }
}
