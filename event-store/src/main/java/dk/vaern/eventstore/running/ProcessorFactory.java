package dk.vaern.eventstore.running;

import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.boot.EventStoreSettings;
import dk.vaern.eventstore.boot.Policy;
import dk.vaern.eventstore.boot.Projection;
import dk.vaern.eventstore.engine.PostgresEventStore;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.ListenerInvocationErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;

/** Makes Axon's pooled processors; an error always comes out of them, for the default is to log it and lose the event. */
public final class ProcessorFactory {

    private static final int POLICY_BATCH = 20;
    private static final ListenerInvocationErrorHandler RETHROW = (failure, event, handler) -> {
        throw failure;
    };

    private final PostgresEventStore store;
    private final ProcessorParts parts;
    private final EventStoreSettings settings;
    private final ProcessorThreads threads;

    public ProcessorFactory(
            PostgresEventStore store, ProcessorParts parts, EventStoreSettings settings, ProcessorThreads threads) {
        this.store = store;
        this.parts = parts;
        this.settings = settings;
        this.threads = threads;
    }

    /** All of a service's processors, not started. */
    public RunningProcessors make(
            List<Projection> projections, List<Policy> policies, RecordReader reader, Clock clock) {
        List<Processor> processors = Stream.concat(
                        projections.stream().map(this::projection),
                        policies.stream().map(this::policy))
                .toList();
        RunningProcessors running = new RunningProcessors(processors, parts, reader, clock);
        store.onLoss(running::rest);
        store.onRevival(running::revive);
        return running;
    }

    private Processor projection(Projection projection) {
        EventHandlerInvoker invoker = SimpleEventHandlerInvoker.builder()
                .eventHandlers(projection.handler())
                .listenerInvocationErrorHandler(RETHROW)
                .sequencingPolicy(SequentialPerAggregatePolicy.instance())
                .build();
        ProcessorSource source = source(projection.name());
        PooledStreamingEventProcessor processor = common(source, projection.name(), invoker)
                .initialSegmentCount(1)
                .batchSize(settings.projectionBatch())
                .build();
        processor.registerHandlerInterceptor(parts.failures().forgetting(projection.name()));
        processor.registerHandlerInterceptor(source.readingOn());
        return new Processor(projection.name(), processor, invoker, null);
    }

    private Processor policy(Policy policy) {
        HoldingHandler holding = new HoldingHandler(
                policy, parts.letters(), parts.transactions().platform(), store.engine()::isPersonal);
        EventHandlerInvoker invoker = SimpleEventHandlerInvoker.builder()
                .eventHandlers(holding)
                .listenerInvocationErrorHandler(RETHROW)
                .sequencingPolicy(SequentialPerAggregatePolicy.instance())
                .build();
        ProcessorSource source = source(policy.name());
        PooledStreamingEventProcessor processor = common(source, policy.name(), invoker)
                .initialToken(record -> policy.since() == null ? null : record.createTokenAt(policy.since()))
                .initialSegmentCount(settings.policySegments())
                .batchSize(POLICY_BATCH)
                .build();
        processor.registerHandlerInterceptor(parts.failures().forgetting(policy.name()));
        processor.registerHandlerInterceptor(source.readingOn());
        return new Processor(policy.name(), processor, invoker, holding);
    }

    private ProcessorSource source(String name) {
        return new ProcessorSource(store, parts.failures(), name);
    }

    private PooledStreamingEventProcessor.Builder common(
            ProcessorSource source, String name, EventHandlerInvoker invoker) {
        return PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(invoker)
                .errorHandler(parts.failures().remembering())
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .messageSource(source)
                .tokenStore(parts.tokens())
                .transactionManager(parts.transactions())
                .coordinatorExecutor(threads.coordinators())
                .workerExecutor(threads.workers())
                .initialToken(record -> null)
                .tokenClaimInterval(settings.claimTimeout().toMillis() / 3)
                .claimExtensionThreshold(settings.claimTimeout().toMillis() / 3)
                .enableCoordinatorClaimExtension()
                // When to look again is a matter of this machine's time, not of the business's.
                .clock(Clock.systemUTC());
    }
}
