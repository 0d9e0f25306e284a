package dk.vaern.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WallClockTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-07-01T10:05:59Z|onsdag den 1. juli 2026 kl. 12.05|1/7 kl. 12.05",
                "2026-12-31T23:30:00Z|fredag den 1. januar 2027 kl. 00.30|1/1 kl. 00.30",
                "2026-03-29T00:59:00Z|søndag den 29. marts 2026 kl. 01.59|29/3 kl. 01.59",
                "2026-03-29T01:00:00Z|søndag den 29. marts 2026 kl. 03.00|29/3 kl. 03.00",
                "2026-10-25T00:30:00Z|søndag den 25. oktober 2026 kl. 02.30 (sommertid)|25/10 kl. 02.30 (sommertid)",
                "2026-10-25T01:30:00Z|søndag den 25. oktober 2026 kl. 02.30 (vintertid)|25/10 kl. 02.30 (vintertid)",
                "2028-02-29T11:00:00Z|tirsdag den 29. februar 2028 kl. 12.00|29/2 kl. 12.00",
            })
    void danish_time_is_said_in_danish(Instant instant, String longTime, String shortTime) {
        assertThat(new DanishPhrases().longTime(instant)).isEqualTo(longTime);
        assertThat(new DanishPhrases().shortTime(instant)).isEqualTo(shortTime);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-07-01T10:05:59Z|Wednesday 1 July 2026 at 12:05 Danish time|1 Jul 12:05",
                "2026-10-25T00:30:00Z|Sunday 25 October 2026 at 02:30 Danish time (summer time)|25 Oct 02:30 (summer time)",
                "2026-10-25T01:30:00Z|Sunday 25 October 2026 at 02:30 Danish time (winter time)|25 Oct 02:30 (winter time)",
            })
    void and_in_english(Instant instant, String longTime, String shortTime) {
        assertThat(new EnglishPhrases().longTime(instant)).isEqualTo(longTime);
        assertThat(new EnglishPhrases().shortTime(instant)).isEqualTo(shortTime);
    }
}
