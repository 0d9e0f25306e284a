package dk.vaern.eventstore.commands;

import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * A repository that keeps its aggregates in memory. What is kept is only ever what was stored: an aggregate goes in after
 * its events are durable, and out whenever its unit of work fails.
 */
final class CachedRepository<T> extends EventSourcingRepository<T> {

    private final AggregateCache<T> cache;

    CachedRepository(Builder<T> builder, AggregateCache<T> cache) {
        super(builder);
        this.cache = cache;
    }

    @Override
    protected EventSourcedAggregate<T> doLoadWithLock(String aggregateIdentifier, Long expectedVersion) {
        EventSourcedAggregate<T> kept = cache.get(aggregateIdentifier);
        if (kept == null) {
            return super.doLoadWithLock(aggregateIdentifier, expectedVersion);
        }
        UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get();
        unitOfWork.onRollback(failed -> cache.remove(aggregateIdentifier));
        FromCache.remember(unitOfWork, aggregateIdentifier, kept);
        return kept;
    }

    @Override
    protected void doSaveWithLock(EventSourcedAggregate<T> aggregate) {
        super.doSaveWithLock(aggregate);
        CurrentUnitOfWork.get().afterCommit(stored -> {
            Long lastSequence = aggregate.version();
            if (lastSequence != null) {
                cache.put(aggregate.identifierAsString(), aggregate, lastSequence);
            }
        });
    }
}
