package dk.vaern.domain.rota;

import static dk.vaern.domain.rota.Rotas.DAYS;
import static dk.vaern.domain.rota.Rotas.HALVES;
import static dk.vaern.domain.rota.Rotas.NIGHTS;
import static dk.vaern.domain.rota.Rotas.WEEKS;
import static dk.vaern.domain.rota.Rotas.at;
import static dk.vaern.domain.rota.Rotas.custom;
import static dk.vaern.domain.rota.Rotas.daily;
import static dk.vaern.domain.rota.Rotas.hours;
import static dk.vaern.domain.rota.Rotas.layer;
import static dk.vaern.domain.rota.Rotas.letter;
import static dk.vaern.domain.rota.Rotas.on;
import static dk.vaern.domain.rota.Rotas.onCall;
import static dk.vaern.domain.rota.Rotas.rota;
import static dk.vaern.domain.rota.Rotas.span;
import static dk.vaern.domain.rota.Rotas.weekends;
import static dk.vaern.domain.rota.Rotas.weekly;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RotaTest {

    @Nested
    class Turns {

        @ParameterizedTest
        @CsvSource({
            "2026-03-01T07:59:59+01:00, -",
            "2026-03-01T08:00:00+01:00, A",
            "2026-03-02T07:59:59+01:00, A",
            "2026-03-02T08:00:00+01:00, B",
            "2026-03-03T12:00:00+01:00, C",
            "2026-03-04T08:00:00+01:00, A",
            "2027-03-01T08:00:00+01:00, C",
            "2028-02-29T08:00:00+01:00, B",
            "2028-03-01T08:00:00+01:00, C"
        })
        void of_a_day(String time, String who) {
            assertThat(onCall(DAYS, at(time))).isEqualTo(who);
        }

        @ParameterizedTest
        @CsvSource({
            "2026-03-02T07:59:00+01:00, -",
            "2026-03-02T08:00:00+01:00, A",
            "2026-03-09T07:59:59+01:00, A",
            "2026-03-09T08:00:00+01:00, B",
            "2026-03-30T07:59:59+02:00, B",
            "2026-03-30T08:00:00+02:00, A",
            "2026-10-26T07:59:59+01:00, B",
            "2026-10-26T08:00:00+01:00, A"
        })
        void of_a_week(String time, String who) {
            assertThat(onCall(WEEKS, at(time))).isEqualTo(who);
        }

        @ParameterizedTest
        @CsvSource({
            "2026-03-02T08:00:00+01:00, A",
            "2026-03-06T15:59:59+01:00, A",
            "2026-03-06T16:00:00+01:00, B",
            "2026-03-09T07:59:59+01:00, B",
            "2026-03-09T08:00:00+01:00, A",
            "2027-01-01T15:59:00+01:00, A",
            "2027-01-01T16:00:00+01:00, B"
        })
        void handed_over_twice_a_week(String time, String who) {
            assertThat(onCall(HALVES, at(time))).isEqualTo(who);
        }

        @ParameterizedTest
        @CsvSource({
            "2026-03-05T15:59:00+01:00, -",
            "2026-03-06T15:59:00+01:00, -",
            "2026-03-06T16:00:00+01:00, A",
            "2026-03-09T08:00:00+01:00, B"
        })
        void that_begin_in_the_middle_of_a_week_begin_at_the_next_hand_over(String time, String who) {
            var rota = rota(layer(custom("2026-03-05T12:00", on(MONDAY, "08:00"), on(FRIDAY, "16:00")), "AB"));

            assertThat(onCall(rota, at(time))).isEqualTo(who);
        }

        @Test
        void of_two_weeks_and_of_ten_days() {
            var weeks = rota(layer(new Rotation.Weekly(LocalDateTime.parse("2026-03-02T08:00"), 2), "AB"));
            var days = rota(layer(new Rotation.Daily(LocalDateTime.parse("2026-05-01T00:00"), 10), "AB"));

            assertThat(hours(weeks, span("2026-03-02T08:00+01:00", "2026-04-13T08:00+02:00")))
                    .isEqualTo("A 336h B 335h A 336h");
            assertThat(hours(days, span("2026-05-01T00:00+02:00", "2026-05-25T00:00+02:00")))
                    .isEqualTo("A 240h B 240h A 96h");
        }

        @Test
        void over_a_leap_day_nobody_has_two_days_and_no_day_is_missing() {
            assertThat(hours(DAYS, span("2028-02-28T08:00+01:00", "2028-03-02T08:00+01:00")))
                    .isEqualTo("A 24h B 24h C 24h");
            var monthly = rota(layer(new Rotation.Daily(LocalDateTime.parse("2028-02-01T00:00"), 29), "AB"));
            assertThat(onCall(monthly, at("2028-02-29T23:59+01:00"))).isEqualTo("A");
            assertThat(onCall(monthly, at("2028-03-01T00:00+01:00"))).isEqualTo("B");
        }
    }

    @Nested
    class Restrictions {

        @ParameterizedTest
        @CsvSource({
            "2026-03-02T08:00:00+01:00, -",
            "2026-03-02T15:59:59+01:00, -",
            "2026-03-02T16:00:00+01:00, A",
            "2026-03-03T07:59:59+01:00, A",
            "2026-03-03T08:00:00+01:00, -",
            "2026-03-06T16:00:00+01:00, A",
            "2026-03-07T07:59:59+01:00, A",
            "2026-03-07T12:00:00+01:00, A",
            "2026-03-08T23:00:00+01:00, A",
            "2026-03-09T07:59:59+01:00, A",
            "2026-03-09T08:00:00+01:00, -",
            "2026-03-09T16:00:00+01:00, B"
        })
        void weekdays_from_16_to_08_and_weekends(String time, String who) {
            assertThat(onCall(NIGHTS, at(time))).isEqualTo(who);
        }

        @Test
        void windows_that_overlap_are_one() {
            var rota = rota(layer(
                    daily("2026-03-01T00:00"), "A", Rotas.always("08:00", "14:00"), Rotas.always("12:00", "18:00")));

            assertThat(hours(rota, span("2026-03-03T00:00+01:00", "2026-03-04T00:00+01:00")))
                    .isEqualTo("- 8h A 10h - 6h");
        }

        @Test
        void the_same_time_twice_is_a_whole_day() {
            var rota = rota(layer(weekly("2026-03-02T00:00"), "A", weekends("00:00", "00:00")));

            assertThat(hours(rota, span("2026-03-06T00:00+01:00", "2026-03-10T00:00+01:00")))
                    .isEqualTo("- 24h A 48h - 24h");
        }
    }

    @Nested
    class Replanning {

        @Test
        void holds_from_then_on_and_leaves_what_has_been() {
            var rota = DAYS.replanned(WEEKS.plan(), at("2026-03-12T12:00+01:00"));

            assertThat(hours(rota, span("2026-03-11T08:00+01:00", "2026-03-16T08:00+01:00")))
                    .isEqualTo("B 24h C 4h B 92h");
            assertThat(letter(
                            rota.at(at("2026-03-12T11:59+01:00")).orElseThrow().who()))
                    .isEqualTo("C");
        }

        @Test
        void before_there_was_a_plan_nobody_was_on_call() {
            var rota = Rota.of(DAYS.plan(), at("2026-03-05T12:00+01:00"));

            assertThat(hours(rota, span("2026-03-04T12:00+01:00", "2026-03-06T08:00+01:00")))
                    .isEqualTo("- 24h B 20h");
        }
    }

    @Test
    void what_makes_no_sense_is_no_rota() {
        var start = LocalDateTime.parse("2026-03-01T08:00");
        assertThatIllegalArgumentException().isThrownBy(() -> new Rotation.Daily(start, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rotation.Daily(start, 367));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rotation.Weekly(start, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rotation.Weekly(start, 53));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rotation.Custom(start, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> layer(daily("2026-03-01T08:00"), ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Plan(Zone.DENMARK, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Zone("Europe/Atlantis"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Zone("CET"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Restriction(Set.of(), start.toLocalTime(), start.toLocalTime()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(Instant.EPOCH, Instant.EPOCH));
    }
}
