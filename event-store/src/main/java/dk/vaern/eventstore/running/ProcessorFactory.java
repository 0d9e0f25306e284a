package dk.vaern.eventstore.running;

import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.boot.EventStoreSettings;
import dk.vaern.eventstore.boot.Policy;
import dk.vaern.eventstore.boot.Policy.Express;
import dk.vaern.eventstore.boot.Projection;
import dk.vaern.eventstore.engine.PostgresEventStore;
import dk.vaern.eventstore.running.ProcessorTokens.Place;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ListenerInvocationErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.jspecify.annotations.Nullable;

/** Makes Axon's pooled processors; an error always comes out of them, for the default is to log it and lose the event. */
public final class ProcessorFactory {

    private static final int POLICY_BATCH = 20;
    /** How long an event that can wait does so for what is urgent. */
    private static final Duration ASIDE = Duration.ofMillis(200);

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
                        policies.stream().flatMap(this::policy))
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

    /** Its express first: where that begins is read before the policy itself goes on. */
    private Stream<Processor> policy(Policy policy) {
        Express express = policy.express();
        if (express == null) {
            return Stream.of(ordinary(policy, payload -> true));
        }
        return Stream.of(
                express(policy, express), ordinary(policy, express.takes().negate()));
    }

    private Processor ordinary(Policy policy, Predicate<Object> takes) {
        var share = new HoldingHandler.Share(policy.name(), policy.handler(), takes);
        Processor processor = policy(share, record -> beginning(policy, record), builder -> builder);
        processor.processor().registerHandlerInterceptor((unitOfWork, chain) -> {
            parts.precedence().stepAside(ASIDE);
            return chain.proceed();
        });
        return processor;
    }

    private Processor express(Policy policy, Express express) {
        var share = new HoldingHandler.Share(express.name(), policy.handler(), express.takes());
        Processor processor = policy(
                share,
                record -> {
                    Optional<Place> place = parts.places().place(policy.name());
                    return place.isPresent()
                            ? new GlobalSequenceTrackingToken(place.get().position())
                            : beginning(policy, record);
                },
                builder -> builder.coordinatorExecutor(threads.express()).workerExecutor(threads.express()));
        processor.processor().registerHandlerInterceptor((unitOfWork, chain) -> {
            parts.precedence().begin();
            try {
                return chain.proceed();
            } finally {
                parts.precedence().end();
            }
        });
        return processor;
    }

    private static @Nullable TrackingToken beginning(
            Policy policy, StreamableMessageSource<TrackedEventMessage<?>> record) {
        return policy.since() == null ? null : record.createTokenAt(policy.since());
    }

    private Processor policy(
            HoldingHandler.Share share,
            Function<StreamableMessageSource<TrackedEventMessage<?>>, @Nullable TrackingToken> beginning,
            UnaryOperator<PooledStreamingEventProcessor.Builder> threads) {
        var holding =
                new HoldingHandler(share, parts.letters(), parts.transactions().platform(), store.engine()::isPersonal);
        EventHandlerInvoker invoker = SimpleEventHandlerInvoker.builder()
                .eventHandlers(holding)
                .listenerInvocationErrorHandler(RETHROW)
                .sequencingPolicy(SequentialPerAggregatePolicy.instance())
                .build();
        ProcessorSource source = source(share.processor());
        PooledStreamingEventProcessor processor = threads.apply(common(source, share.processor(), invoker))
                .initialToken(beginning)
                .initialSegmentCount(settings.policySegments())
                .batchSize(POLICY_BATCH)
                .build();
        processor.registerHandlerInterceptor(parts.failures().forgetting(share.processor()));
        processor.registerHandlerInterceptor(source.readingOn());
        return new Processor(share.processor(), processor, invoker, holding);
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
