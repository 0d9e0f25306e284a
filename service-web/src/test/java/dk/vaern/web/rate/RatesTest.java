package dk.vaern.web.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.vaern.web.problem.Problem;
import dk.vaern.web.problem.ProblemThrown;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatesTest {

    private static final String ISSUER = "https://login.example.dk";

    private final AtomicLong nanoTime = new AtomicLong();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private final TimeMeter time = new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanoTime.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    };

    /** Ten a second of an organisation, four of a caller, two of an address; three seconds' worth kept. */
    private final Rates rates = new Rates(new RateSettings(10, 4, 2, Duration.ofSeconds(3)), time, meters);

    private void advance(Duration by) {
        nanoTime.addAndGet(by.toNanos());
    }

    /** How many of the given number are let through. */
    private static int through(int number, Runnable request) {
        return (int) IntStream.range(0, number).filter(_ -> isThrough(request)).count();
    }

    private static boolean isThrough(Runnable request) {
        try {
            request.run();
            return true;
        } catch (ProblemThrown refused) {
            assertThat(refused.problem().status()).isEqualTo(429);
            return false;
        }
    }

    private void take(String caller, String organisation) {
        rates.take(ISSUER, caller, organisation);
    }

    @Nested
    class A_caller {

        @Test
        void has_its_burst_and_then_its_rate() {
            assertThat(through(50, () -> take("kim", "municipality-0751"))).isEqualTo(12);
            advance(Duration.ofSeconds(2));
            assertThat(through(50, () -> take("kim", "municipality-0751"))).isEqualTo(8);
            advance(Duration.ofHours(1));
            assertThat(through(50, () -> take("kim", "municipality-0751"))).isEqualTo(12);
        }

        @Test
        void is_told_when_to_come_again() {
            through(12, () -> take("kim", "municipality-0751"));
            assertThatThrownBy(() -> take("kim", "municipality-0751"))
                    .isInstanceOfSatisfying(ProblemThrown.class, refused -> {
                        Problem problem = refused.problem();
                        assertThat(problem.code()).isEqualTo("too-many-requests");
                        assertThat(problem.headers()).containsEntry("Retry-After", "1");
                    });
        }

        @Test
        void takes_no_more_than_its_own_share_of_its_organisations() {
            through(1000, () -> take("kim", "municipality-0751"));
            assertThat(through(50, () -> take("bo", "municipality-0751"))).isEqualTo(12);
        }

        @Test
        void of_another_issuer_is_another() {
            through(1000, () -> take("kim", "municipality-0751"));
            assertThat(through(5, () -> rates.take("https://other.example.dk", "kim", "municipality-0751")))
                    .isEqualTo(5);
        }
    }

    @Nested
    class An_organisation {

        @Test
        void has_a_share_that_all_its_callers_have_together() {
            int through = IntStream.range(0, 10)
                    .map(n -> through(12, () -> take("caller-" + n, "municipality-0751")))
                    .sum();
            assertThat(through).isEqualTo(30);
        }

        @Test
        void that_floods_takes_nothing_of_the_others() {
            IntStream.range(0, 100).forEach(n -> through(12, () -> take("caller-" + n, "municipality-0751")));
            assertThat(through(12, () -> take("bo", "municipality-0101"))).isEqualTo(12);
        }
    }

    @Nested
    class Who_is_not_known {

        @Test
        void has_the_share_of_the_address() {
            assertThat(through(50, () -> rates.takeUnknown("192.0.2.1"))).isEqualTo(6);
            assertThat(through(50, () -> rates.takeUnknown("192.0.2.2"))).isEqualTo(6);
        }

        @Test
        void is_not_listened_to_after_too_many_refusals() {
            assertThatCode(() -> rates.requireRoomForUnknown("192.0.2.1")).doesNotThrowAnyException();
            IntStream.range(0, 100).forEach(_ -> rates.chargeUnknown("192.0.2.1"));
            assertThat(isThrough(() -> rates.requireRoomForUnknown("192.0.2.1")))
                    .isFalse();
            advance(Duration.ofSeconds(1));
            assertThat(isThrough(() -> rates.requireRoomForUnknown("192.0.2.1")))
                    .isTrue();
        }

        @ParameterizedTest
        @CsvSource({
            "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::1, true",
            "2001:db8:1:2::1, 2001:db8:1:3::1, false",
            "0:0:0:0:0:0:0:1, ::1, true",
            "::ffff:192.0.2.1, 192.0.2.1, true",
            "192.0.2.1, 192.0.2.2, false",
        })
        void is_in_IPv6_whoever_shares_the_first_half(String one, String other, boolean same) {
            assertThat(Network.of(one).equals(Network.of(other))).isEqualTo(same);
        }
    }

    @Test
    void looking_whether_there_is_room_takes_none() {
        IntStream.range(0, 1000).forEach(_ -> rates.requireRoom(ISSUER, "kim", "municipality-0751"));
        assertThat(through(50, () -> take("kim", "municipality-0751"))).isEqualTo(12);
        assertThat(isThrough(() -> rates.requireRoom(ISSUER, "kim", "municipality-0751")))
                .isFalse();
    }

    @Test
    void nothing_is_the_rate_of_who_may_come_as_often_as_they_like() {
        Rates none = new Rates(new RateSettings(0, 0, 0, Duration.ofSeconds(1)), time, meters);
        assertThat(through(10_000, () -> none.take(ISSUER, "kim", "municipality-0751")))
                .isEqualTo(10_000);
        assertThat(through(10_000, () -> none.takeUnknown("192.0.2.1"))).isEqualTo(10_000);
    }

    @Test
    void refusals_are_counted() {
        through(20, () -> take("kim", "municipality-0751"));
        assertThat(meters.get("vaern.requests.refused")
                        .tag("share", "caller")
                        .counter()
                        .count())
                .isEqualTo(8);
    }
}
