package dk.vaern.domain.rota;

import static dk.vaern.domain.rota.Rotas.DAYS;
import static dk.vaern.domain.rota.Rotas.LAYERS;
import static dk.vaern.domain.rota.Rotas.NIGHTS;
import static dk.vaern.domain.rota.Rotas.WEEKS;
import static dk.vaern.domain.rota.Rotas.at;
import static dk.vaern.domain.rota.Rotas.daily;
import static dk.vaern.domain.rota.Rotas.hours;
import static dk.vaern.domain.rota.Rotas.layer;
import static dk.vaern.domain.rota.Rotas.onCall;
import static dk.vaern.domain.rota.Rotas.override;
import static dk.vaern.domain.rota.Rotas.rota;
import static dk.vaern.domain.rota.Rotas.span;
import static dk.vaern.domain.rota.Rotas.swap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who stands in for whom: layers over layers, and what was agreed on top. */
class CoverTest {

    @Nested
    class Layers {

        @ParameterizedTest
        @CsvSource({
            "2026-03-02T21:59:59+01:00, A",
            "2026-03-02T22:00:00+01:00, B",
            "2026-03-02T23:00:00+01:00, D",
            "2026-03-03T00:59:59+01:00, D",
            "2026-03-03T01:00:00+01:00, B",
            "2026-03-03T06:00:00+01:00, A",
            "2026-03-03T23:30:00+01:00, B"
        })
        void the_later_one_wins_where_it_has_somebody(String time, String who) {
            assertThat(onCall(LAYERS, at(time))).isEqualTo(who);
        }

        @Test
        void double_cover_names_all_and_who_is_called_last() {
            var covers = LAYERS.doubleCover(span("2026-03-02T12:00+01:00", "2026-03-03T12:00+01:00"));

            assertThat(covers)
                    .extracting(cover -> Rotas.letter(cover.people().getFirst())
                            + cover.people().stream().skip(1).map(Rotas::letter).reduce("", String::concat)
                            + " " + cover.during().from())
                    .containsExactly("AB 2026-03-02T21:00:00Z", "ABD 2026-03-02T22:00:00Z", "AB 2026-03-03T00:00:00Z");
        }

        @Test
        void the_same_person_in_two_layers_is_no_double_cover() {
            var rota = rota(layer(daily("2026-03-01T00:00"), "A"), layer(daily("2026-03-01T00:00"), "A"));

            assertThat(rota.doubleCover(span("2026-03-02T12:00+01:00", "2026-03-09T12:00+01:00")))
                    .isEmpty();
        }

        @Test
        void gaps_are_what_nobody_has() {
            assertThat(NIGHTS.gaps(span("2026-03-02T00:00+01:00", "2026-03-04T00:00+01:00")))
                    .containsExactly(
                            span("2026-03-02T00:00+01:00", "2026-03-02T16:00+01:00"),
                            span("2026-03-03T08:00+01:00", "2026-03-03T16:00+01:00"));
            assertThat(WEEKS.gaps(span("2026-03-02T08:00+01:00", "2030-01-01T00:00+01:00")))
                    .isEmpty();
        }
    }

    @Nested
    class Overrides {

        private static final Rota ACROSS = DAYS.with(override("E", "2026-03-02T06:00+01:00", "2026-03-02T10:00+01:00"));

        @ParameterizedTest
        @CsvSource({
            "2026-03-02T05:59:59+01:00, A",
            "2026-03-02T06:00:00+01:00, E",
            "2026-03-02T08:00:00+01:00, E",
            "2026-03-02T09:59:59+01:00, E",
            "2026-03-02T10:00:00+01:00, B"
        })
        void across_a_hand_over_win_from_their_beginning_to_their_end(String time, String who) {
            assertThat(onCall(ACROSS, at(time))).isEqualTo(who);
        }

        @Test
        void fill_a_gap() {
            var rota = NIGHTS.with(override("E", "2026-03-03T08:00+01:00", "2026-03-03T16:00+01:00"));

            assertThat(rota.gaps(span("2026-03-02T16:00+01:00", "2026-03-04T08:00+01:00")))
                    .isEmpty();
        }

        @Test
        void over_the_night_of_25_hours_are_as_long_as_the_clock_says() {
            var rota = DAYS.with(override("E", "2026-10-24T20:00+02:00", "2026-10-25T08:00+01:00"));

            assertThat(hours(rota, span("2026-10-24T08:00+02:00", "2026-10-26T08:00+01:00")))
                    .isEqualTo("A 12h E 13h B 24h");
        }

        @Test
        void the_later_agreed_one_wins() {
            var rota = ACROSS.with(new Change.ShiftOverride(
                    new UUID(9, 9), span("2026-03-02T07:00+01:00", "2026-03-02T09:00+01:00"), Rotas.person("F")));

            assertThat(hours(rota, span("2026-03-02T06:00+01:00", "2026-03-02T10:00+01:00")))
                    .isEqualTo("E 1h F 2h E 1h");
        }

        @Test
        void taken_back_hold_no_longer_and_still_held_before() {
            var rota = ACROSS.without(new UUID(1, 1), at("2026-03-02T07:00+01:00"));

            assertThat(hours(rota, span("2026-03-02T05:00+01:00", "2026-03-02T10:00+01:00")))
                    .isEqualTo("A 1h E 1h A 1h B 2h");
        }
    }

    @Nested
    class Swaps {

        @Test
        void two_take_each_others_turns_for_a_while() {
            var rota = DAYS.with(swap("AB", "2026-03-04T08:00+01:00", "2026-03-07T08:00+01:00"));

            assertThat(hours(rota, span("2026-03-04T08:00+01:00", "2026-03-09T08:00+01:00")))
                    .isEqualTo("B 24h A 24h C 24h A 24h B 24h");
        }

        @Test
        void that_begin_in_the_middle_of_a_turn_begin_there() {
            var rota = DAYS.with(swap("AB", "2026-03-04T20:00+01:00", "2026-03-05T20:00+01:00"));

            assertThat(hours(rota, span("2026-03-04T08:00+01:00", "2026-03-06T08:00+01:00")))
                    .isEqualTo("A 12h B 12h A 12h B 12h");
        }

        @Test
        void an_override_wins_over_them() {
            var rota = DAYS.with(swap("AB", "2026-03-04T08:00+01:00", "2026-03-07T08:00+01:00"))
                    .with(override("E", "2026-03-04T10:00+01:00", "2026-03-04T12:00+01:00"));

            assertThat(hours(rota, span("2026-03-04T08:00+01:00", "2026-03-05T08:00+01:00")))
                    .isEqualTo("B 2h E 2h B 20h");
        }
    }
}
