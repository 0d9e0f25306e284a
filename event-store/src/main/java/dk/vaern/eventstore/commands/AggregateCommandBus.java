package dk.vaern.eventstore.commands;

import dk.vaern.eventstore.boot.EventMetadata;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolution;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;

/** Makes the command bus, which handles a command in the caller's thread, and subscribes the aggregates to it. */
public final class AggregateCommandBus {

    private final EventStore store;

    public AggregateCommandBus(EventStore store) {
        this.store = store;
    }

    public CommandBus serving(List<? extends Class<?>> aggregates) {
        SimpleCommandBus bus = SimpleCommandBus.builder()
                // The store's statement is the whole transaction; nothing else is written with it.
                .transactionManager(NoTransactionManager.instance())
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .duplicateCommandHandlerResolver(DuplicateCommandHandlerResolution.rejectDuplicates())
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<CommandMessage<?>>(
                new SimpleCorrelationDataProvider(EventMetadata.COPIED.toArray(String[]::new))));
        aggregates.forEach(aggregate -> subscribe(bus, aggregate));
        return bus;
    }

    private <T> void subscribe(CommandBus bus, Class<T> aggregate) {
        EventSourcingRepository<T> repository =
                EventSourcingRepository.builder(aggregate).eventStore(store).build();
        AggregateAnnotationCommandHandler.<T>builder()
                .aggregateType(aggregate)
                .repository(repository)
                .build()
                .subscribe(bus);
    }
}
