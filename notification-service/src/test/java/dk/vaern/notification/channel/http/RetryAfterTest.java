package dk.vaern.notification.channel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-02T01:40:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|PT0S",
                "120|PT2M",
                " 7 |PT7S",
                "999999999999|PT24H",
                "Mon, 02 Nov 2026 01:41:30 GMT|PT1M30S",
                "Mon, 02 Nov 2026 01:39:00 GMT|PT0S",
                "Sat, 02 Nov 2999 01:39:00 GMT|PT24H"
            })
    void seconds_and_dates_are_understood_within_a_day(String header, Duration pause) {
        assertThat(RetryAfter.parse(header, NOW)).isEqualTo(Optional.of(pause));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-5", "1.5", "soon", "9999999999999", "Tue, 02 Nov 2026 01:41:30 GMT", "+5"})
    void anything_else_asks_for_nothing(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isEmpty();
    }
}
