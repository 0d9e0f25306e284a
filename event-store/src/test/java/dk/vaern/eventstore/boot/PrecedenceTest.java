package dk.vaern.eventstore.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PrecedenceTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final Precedence precedence = new Precedence();

    @Test
    void nobody_steps_aside_for_nothing() {
        precedence.stepAside(LONG);
    }

    @Test
    void whoever_can_wait_does_so_until_all_that_is_urgent_is_over() throws InterruptedException {
        precedence.begin();
        precedence.begin();
        Thread waiting = Thread.ofPlatform().daemon().start(() -> precedence.stepAside(LONG));
        await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);

        precedence.end();
        assertThat(waiting.join(Duration.ofMillis(200))).isFalse();

        precedence.end();
        assertThat(waiting.join(Duration.ofSeconds(30))).isTrue();
    }

    @Test
    void and_not_for_ever() {
        precedence.begin();
        long begun = System.nanoTime();
        precedence.stepAside(Duration.ofMillis(50));
        assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(50));
    }
}
