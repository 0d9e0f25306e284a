package dk.vaern.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    private final Random random = new Random(7);

    @ParameterizedTest
    @CsvSource({"1, PT30S", "2, PT1M", "3, PT2M", "4, PT5M", "5, PT10M", "6, PT15M", "7, PT15M", "8, PT15M"})
    void each_failure_waits_longer_and_never_comes_back_all_at_once(int attempt, Duration step) {
        for (int i = 0; i < 100; i++) {
            assertThat(Backoff.after(attempt, Optional.empty(), random)).isBetween(step, step.plus(step.dividedBy(5)));
        }
        assertThat(Backoff.after(attempt, Optional.empty(), random))
                .isNotEqualTo(Backoff.after(attempt, Optional.empty(), random));
    }

    @Test
    void a_provider_that_asks_for_more_is_given_more() {
        assertThat(Backoff.after(1, Optional.of(Duration.ofMinutes(3)), random))
                .isBetween(Duration.ofMinutes(3), Duration.ofMinutes(3).plusSeconds(6));
    }

    @Test
    void a_provider_that_asks_for_less_does_not_get_more_attempts() {
        assertThat(Backoff.after(3, Optional.of(Duration.ZERO), random)).isGreaterThanOrEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void nobody_is_left_waiting_for_days() {
        assertThat(Backoff.after(1, Optional.of(Duration.ofDays(3)), random))
                .isLessThanOrEqualTo(Duration.ofMinutes(61));
    }
}
