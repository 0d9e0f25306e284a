package dk.vaern.eventstore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SignalTest {

    private static final int TIMES = 20_000;
    private static final Duration BOUND = Duration.ofSeconds(20);

    private final Signal signal = new Signal();
    private final AtomicInteger heard = new AtomicInteger();

    /** Whoever waits does so for as short a time as can be, so that it is over when it is raised, again and again. */
    @Test
    void raised_while_the_time_is_just_over_is_heard() throws InterruptedException {
        long deadline = System.nanoTime() + BOUND.toNanos();
        Thread waits = Thread.ofPlatform().start(() -> hear(deadline));
        for (int raised = 1; raised <= TIMES && System.nanoTime() < deadline; raised++) {
            signal.raise();
            while (heard.get() < raised && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
        }
        waits.join();

        assertThat(heard).hasValue(TIMES);
    }

    private void hear(long deadline) {
        try {
            while (heard.get() < TIMES && System.nanoTime() < deadline) {
                if (signal.await(Duration.ofNanos(1))) {
                    heard.incrementAndGet();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
