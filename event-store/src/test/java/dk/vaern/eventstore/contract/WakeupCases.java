package dk.vaern.eventstore.contract;

import static dk.vaern.eventstore.contract.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.junit.jupiter.api.Test;

/**
 * Axon's own processor is told of an event soon after it is stored: by the middle one of a few that come while nothing else
 * goes on, which a machine that is busy for a moment does not move.
 */
public interface WakeupCases {

    int ROUNDS = 7;
    Duration ON_THE_SAME_NODE = Duration.ofMillis(100);
    Duration ON_ANOTHER_NODE = Duration.ofMillis(200);

    EventStoreUnderTest store();

    @Test
    default void a_processor_on_the_same_node_is_told_within_100_milliseconds() throws InterruptedException {
        assertThat(toldAfter(store().node())).isLessThan(ON_THE_SAME_NODE);
    }

    @Test
    default void a_processor_on_another_node_is_told_within_200_milliseconds() throws InterruptedException {
        assertThat(toldAfter(store().otherNode())).isLessThan(ON_ANOTHER_NODE);
    }

    private Duration toldAfter(EventStore listening) throws InterruptedException {
        BlockingQueue<Long> told = new LinkedBlockingQueue<>();
        long[] nanos = new long[ROUNDS];
        try (ScheduledExecutorService threads = Executors.newScheduledThreadPool(2)) {
            PooledStreamingEventProcessor processor = processor(listening, threads, told);
            processor.start();
            store().node().publish(note("woken", 0));
            assertThat(told.poll(store().patience().toMillis(), TimeUnit.MILLISECONDS))
                    .isNotNull();
            for (int round = 0; round < ROUNDS; round++) {
                store().node().publish(note("woken", round + 1));
                long stored = System.nanoTime();
                Long heard = told.poll(store().patience().toMillis(), TimeUnit.MILLISECONDS);
                assertThat(heard).isNotNull();
                nanos[round] = Math.max(0, heard - stored);
            }
            processor.shutDown();
        }
        Arrays.sort(nanos);
        return Duration.ofNanos(nanos[ROUNDS / 2]);
    }

    private static PooledStreamingEventProcessor processor(
            EventStore listening, ScheduledExecutorService threads, BlockingQueue<Long> told) {
        EventHandlerInvoker invoker = SimpleEventHandlerInvoker.builder()
                .eventHandlers(new Telling(told))
                .build();
        return PooledStreamingEventProcessor.builder()
                .name("woken")
                .eventHandlerInvoker(invoker)
                .messageSource(listening)
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken)
                .build();
    }

    /** Says when it was told. */
    final class Telling implements EventMessageHandler {
        private final BlockingQueue<Long> told;

        Telling(BlockingQueue<Long> told) {
            this.told = told;
        }

        @Override
        public Object handle(EventMessage<?> event) {
            told.add(System.nanoTime());
            return event;
        }
    }
}
