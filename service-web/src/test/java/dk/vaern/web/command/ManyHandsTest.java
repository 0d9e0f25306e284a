package dk.vaern.web.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ManyHandsTest {

    private final ManyHands hands = new ManyHands();

    @AfterEach
    void close() {
        hands.close();
    }

    @Test
    void several_are_at_work_at_a_time() {
        var together = new CyclicBarrier(4);
        hands.each(List.of(1, 2, 3, 4), _ -> meet(together));
        assertThat(together.isBroken()).isFalse();
    }

    @Test
    void one_failure_comes_out_when_the_others_are_done() {
        Queue<Integer> done = new ConcurrentLinkedQueue<>();
        assertThatThrownBy(() -> hands.each(List.of(1, 2, 3), number -> {
                    if (number == 1) {
                        throw new IllegalArgumentException("one");
                    }
                    done.add(number);
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("one");
        assertThat(done).containsExactlyInAnyOrder(2, 3);
    }

    @Test
    void who_comes_later_takes_turns_with_who_has_much_to_give() throws Exception {
        var much = IntStream.range(0, 1_000).boxed().toList();
        var done = new AtomicInteger();
        var permits = new Semaphore(0);
        try (var callers = Executors.newFixedThreadPool(2)) {
            var first = callers.submit(() -> hands.each(much, _ -> {
                permits.acquireUninterruptibly();
                done.incrementAndGet();
            }));
            await().until(permits::hasQueuedThreads);
            var later = callers.submit(() -> hands.each(List.of(1), _ -> {}));
            await().until(() -> {
                permits.release();
                return later.isDone();
            });
            assertThat(done).hasValueLessThan(much.size());
            permits.release(much.size());
            first.get();
        }
    }

    private static void meet(CyclicBarrier others) {
        try {
            others.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("worked alone", e);
        }
    }
}
