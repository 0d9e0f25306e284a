package dk.vaern.eventstore.boot;

import dk.vaern.eventstore.engine.PostgresEventStore;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.jspecify.annotations.Nullable;

/** Makes Axon's pooled processors; an error always comes out of them, for the default is to log it and lose the event. */
final class ProcessorFactory {

    private static final int POLICY_BATCH = 20;

    private final PostgresEventStore store;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final EventStoreSettings settings;
    private final ScheduledExecutorService coordinators;
    private final ScheduledExecutorService workers;

    ProcessorFactory(
            PostgresEventStore store,
            TokenStore tokens,
            TransactionManager transactions,
            EventStoreSettings settings,
            ProcessorThreads threads) {
        this.store = store;
        this.tokens = tokens;
        this.transactions = transactions;
        this.settings = settings;
        this.coordinators = threads.coordinators();
        this.workers = threads.workers();
    }

    Processor projection(Projection projection) {
        EventHandlerInvoker invoker = SimpleEventHandlerInvoker.builder()
                .eventHandlers(projection.handler())
                .listenerInvocationErrorHandler(org.axonframework.eventhandling.PropagatingErrorHandler.instance())
                .sequencingPolicy(SequentialPerAggregatePolicy.instance())
                .build();
        PooledStreamingEventProcessor processor = common(projection.name(), invoker, source -> null)
                .initialSegmentCount(1)
                .batchSize(settings.projectionBatch())
                .build();
        return new Processor(projection.name(), Processor.Kind.PROJECTION, processor, invoker);
    }

    Processor policy(Policy policy) {
        EventHandlerInvoker invoker = SimpleEventHandlerInvoker.builder()
                .eventHandlers(policy.handler())
                .listenerInvocationErrorHandler(org.axonframework.eventhandling.PropagatingErrorHandler.instance())
                .sequencingPolicy(SequentialPerAggregatePolicy.instance())
                .build();
        PooledStreamingEventProcessor processor = common(
                        policy.name(),
                        invoker,
                        source -> policy.since() == null ? null : source.createTokenAt(policy.since()))
                .initialSegmentCount(settings.policySegments())
                .batchSize(POLICY_BATCH)
                .build();
        return new Processor(policy.name(), Processor.Kind.POLICY, processor, invoker);
    }

    private PooledStreamingEventProcessor.Builder common(
            String name,
            EventHandlerInvoker invoker,
            Function<StreamableMessageSource<TrackedEventMessage<?>>, @Nullable TrackingToken> initialToken) {
        return PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(invoker)
                .errorHandler(PropagatingErrorHandler.INSTANCE)
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .messageSource(store)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .coordinatorExecutor(coordinators)
                .workerExecutor(workers)
                .initialToken(initialToken)
                .tokenClaimInterval(settings.claimTimeout().toMillis() / 3)
                .claimExtensionThreshold(settings.claimTimeout().toMillis() / 3)
                .enableCoordinatorClaimExtension()
                // When to look again is a matter of this machine's time, not of the business's.
                .clock(Clock.systemUTC());
    }
}
