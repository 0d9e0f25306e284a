package dk.vaern.domain.rota;

import static dk.vaern.domain.rota.Rotas.DAYS;
import static dk.vaern.domain.rota.Rotas.NIGHTS;
import static dk.vaern.domain.rota.Rotas.at;
import static dk.vaern.domain.rota.Rotas.daily;
import static dk.vaern.domain.rota.Rotas.hours;
import static dk.vaern.domain.rota.Rotas.layer;
import static dk.vaern.domain.rota.Rotas.onCall;
import static dk.vaern.domain.rota.Rotas.rota;
import static dk.vaern.domain.rota.Rotas.span;
import static dk.vaern.domain.rota.Rotas.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over the two nights of the year on which the clock is changed. */
class SummerTimeTest {

    @Nested
    class In_spring {

        @Test
        void the_night_has_23_hours() {
            assertThat(hours(DAYS, span("2026-03-27T08:00+01:00", "2026-03-31T08:00+02:00")))
                    .isEqualTo("C 24h A 23h B 24h C 24h");
        }

        @ParameterizedTest
        @CsvSource({
            "2026-03-29T01:59:59+01:00, A",
            "2026-03-29T03:00:00+02:00, B",
            "2026-03-29T03:30:00+02:00, B",
            "2026-03-30T02:29:59+02:00, B",
            "2026-03-30T02:30:00+02:00, A"
        })
        void a_hand_over_in_the_hour_that_is_skipped_happens_once(String time, String who) {
            var rota = rota(layer(daily("2026-03-28T02:30"), "AB"));

            assertThat(onCall(rota, at(time))).isEqualTo(who);
            assertThat(hours(rota, span("2026-03-28T02:30+01:00", "2026-03-31T02:30+02:00")))
                    .isEqualTo("A 23h30m B 23h30m A 24h");
        }

        @Test
        void a_weekly_hand_over_in_that_hour_happens_once_too() {
            var rota = rota(layer(weekly("2026-03-22T02:30"), "AB"));

            assertThat(hours(rota, span("2026-03-22T02:30+01:00", "2026-04-05T02:30+02:00")))
                    .isEqualTo("A 167h30m B 167h30m");
        }

        @Test
        void a_window_over_the_change_is_an_hour_shorter() {
            assertThat(hours(NIGHTS, span("2026-03-28T08:00+01:00", "2026-03-30T08:00+02:00")))
                    .isEqualTo("B 47h");
        }

        @Test
        void a_window_within_the_hour_that_is_skipped_is_not_there() {
            var rota = rota(layer(daily("2026-03-01T00:00"), "A", Rotas.always("02:15", "02:45")));

            assertThat(hours(rota, span("2026-03-28T00:00+01:00", "2026-03-31T00:00+02:00")))
                    .isEqualTo("- 2h15m A 30m - 46h30m A 30m - 21h15m");
        }
    }

    @Nested
    class In_autumn {

        @Test
        void the_night_has_25_hours() {
            assertThat(hours(DAYS, span("2026-10-23T08:00+02:00", "2026-10-26T08:00+01:00")))
                    .isEqualTo("C 24h A 25h B 24h");
        }

        @ParameterizedTest
        @CsvSource({
            "2026-10-25T02:29:59+02:00, A",
            "2026-10-25T02:30:00+02:00, B",
            "2026-10-25T02:00:00+01:00, B",
            "2026-10-25T02:29:59+01:00, B",
            "2026-10-25T02:30:00+01:00, B",
            "2026-10-26T02:30:00+01:00, A"
        })
        void a_hand_over_in_the_hour_that_comes_twice_happens_once(String time, String who) {
            var rota = rota(layer(daily("2026-10-24T02:30"), "AB"));

            assertThat(onCall(rota, at(time))).isEqualTo(who);
            assertThat(hours(rota, span("2026-10-24T02:30+02:00", "2026-10-27T02:30+01:00")))
                    .isEqualTo("A 24h B 25h A 24h");
        }

        @Test
        void a_window_that_begins_in_that_hour_has_all_of_it() {
            var rota = rota(layer(daily("2026-10-01T00:00"), "A", Rotas.always("02:00", "06:00")));

            assertThat(hours(rota, span("2026-10-25T00:00+02:00", "2026-10-26T00:00+01:00")))
                    .isEqualTo("- 2h A 5h - 18h");
        }

        @Test
        void another_zone_has_its_own_nights() {
            var layer = layer(daily("2026-10-01T08:00"), "AB");
            var lisbon = Rota.of(new Plan(new Zone("Atlantic/Azores"), List.of(layer)), Instant.EPOCH);

            assertThat(hours(lisbon, span("2026-10-24T08:00+00:00", "2026-10-26T08:00-01:00")))
                    .isEqualTo("B 25h A 24h");
        }
    }
}
