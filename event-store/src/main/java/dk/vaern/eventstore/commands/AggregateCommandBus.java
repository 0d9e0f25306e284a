package dk.vaern.eventstore.commands;

import dk.vaern.eventstore.EventRow;
import dk.vaern.eventstore.boot.AggregateType;
import dk.vaern.eventstore.boot.EventMetadata;
import dk.vaern.eventstore.engine.PostgresEventStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolution;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;

/** Makes the command bus, which handles a command in the caller's thread, and subscribes the aggregates to it. */
public final class AggregateCommandBus {

    private final PostgresEventStore store;
    private final int cachedPerType;
    private final Executor snapshots;
    private final Map<String, AggregateCache<?>> caches = new ConcurrentHashMap<>();

    /** @param snapshots where snapshots are taken, beside the commands */
    public AggregateCommandBus(PostgresEventStore store, int cachedPerType, Executor snapshots) {
        this.store = store;
        this.cachedPerType = cachedPerType;
        this.snapshots = snapshots;
    }

    public CommandBus serving(List<AggregateType> aggregates) {
        SimpleCommandBus bus = SimpleCommandBus.builder()
                // The store's statement is the whole transaction; nothing else is written with it.
                .transactionManager(NoTransactionManager.instance())
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .duplicateCommandHandlerResolver(DuplicateCommandHandlerResolution.rejectDuplicates())
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<CommandMessage<?>>(
                new SimpleCorrelationDataProvider(EventMetadata.COPIED.toArray(String[]::new))));
        bus.registerHandlerInterceptor(new NoStaleAnswer(store.engine()));
        aggregates.forEach(aggregate -> subscribe(bus, aggregate.type(), aggregate.snapshotEvery()));
        store.onStored(this::outdate);
        return bus;
    }

    private <T> void subscribe(CommandBus bus, Class<T> aggregate, int snapshotEvery) {
        AggregateCache<T> cache = new AggregateCache<>(cachedPerType);
        EventSourcingRepository<T> repository = new CachedRepository<>(
                EventSourcingRepository.builder(aggregate)
                        .eventStore(store)
                        .snapshotTriggerDefinition(snapshots(aggregate, snapshotEvery)),
                cache);
        caches.put(aggregate.getSimpleName(), cache);
        AggregateAnnotationCommandHandler.<T>builder()
                .aggregateType(aggregate)
                .repository(repository)
                .commandTargetResolver(new CommandTargets())
                .build()
                .subscribe(bus);
    }

    private SnapshotTriggerDefinition snapshots(Class<?> aggregate, int every) {
        if (every == 0) {
            return NoSnapshotTriggerDefinition.INSTANCE;
        }
        store.engine().requireNameFor(aggregate);
        AggregateSnapshotter snapshotter = AggregateSnapshotter.builder()
                .eventStore(store)
                .executor(snapshots)
                .transactionManager(NoTransactionManager.instance())
                .aggregateFactories(new GenericAggregateFactory<>(aggregate))
                .build();
        return new EventCountSnapshotTriggerDefinition(snapshotter, every);
    }

    /** Lets go of all that is in memory: somebody is erased, whom an aggregate may remember. */
    public void forgetAll() {
        caches.values().forEach(AggregateCache::clear);
    }

    private void outdate(EventRow stored) {
        AggregateCache<?> cache = caches.get(stored.aggregateType());
        if (cache != null) {
            cache.outdate(stored.aggregateId(), stored.sequence());
        }
    }
}
