package dk.vaern.incident.api.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HeartbeatTest {

    private long now = Long.MAX_VALUE - 5;
    private final Heartbeat heart = new Heartbeat(Duration.ofSeconds(10), () -> now);

    private void pass(Duration time) {
        now += time.toNanos();
    }

    @Test
    void a_sign_of_life_is_due_when_nothing_was_said_for_so_long() {
        pass(Duration.ofSeconds(9));
        assertThat(heart.isDue()).isFalse();
        assertThat(heart.untilDue()).isEqualTo(Duration.ofSeconds(1));

        pass(Duration.ofSeconds(1));
        assertThat(heart.isDue()).isTrue();
        assertThat(heart.untilDue()).isEqualTo(Duration.ofMillis(1));
    }

    @Test
    void whatever_is_said_is_one() {
        pass(Duration.ofSeconds(9));
        heart.sent();
        pass(Duration.ofSeconds(9));

        assertThat(heart.isDue()).isFalse();
    }
}
