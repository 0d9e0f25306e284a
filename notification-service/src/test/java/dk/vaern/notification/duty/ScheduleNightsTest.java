package dk.vaern.notification.duty;

import static dk.vaern.notification.duty.Town.step;

import dk.vaern.domain.policy.Target;
import dk.vaern.domain.rota.HandOver;
import dk.vaern.domain.rota.Layer;
import dk.vaern.domain.rota.Restriction;
import dk.vaern.domain.rota.Rotation;
import dk.vaern.domain.schedule.ScheduleId;
import dk.vaern.domain.warning.WarningId;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An urgent warning comes at this moment of the year, and one telephone rings. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScheduleNightsTest {

    private final Vigil vigil = new Vigil(1);
    private final Town halfPastTwo = town(daily("2026-10-01T02:30"), "Anna Bo");
    private final Town mornings = town(daily("2026-10-01T08:00"), "Anna Bo Cilla");
    private final Town evenings = town(daily("2026-10-01T20:00"), "Anna Bo");
    private final Town weeks = town(new Rotation.Weekly(LocalDateTime.parse("2026-10-05T08:00"), 1), "Anna Bo");
    private final Town halves = town(
            new Rotation.Custom(
                    LocalDateTime.parse("2026-10-05T08:00"),
                    List.of(
                            new HandOver(DayOfWeek.MONDAY, LocalTime.of(8, 0)),
                            new HandOver(DayOfWeek.FRIDAY, LocalTime.of(16, 0)))),
            "Anna Bo");
    private final Town nights = town(
            new Rotation.Weekly(LocalDateTime.parse("2026-10-05T08:00"), 1),
            "Anna Bo",
            new Restriction(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(16, 0), LocalTime.of(8, 0)),
            new Restriction(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), LocalTime.of(8, 0), LocalTime.of(8, 0)));

    @AfterAll
    void end() {
        vigil.close();
    }

    private static Rotation daily(String start) {
        return new Rotation.Daily(LocalDateTime.parse(start), 1);
    }

    /** Whoever is on call is told, and where nobody is, Dan. */
    private Town town(Rotation rotation, String turns, Restriction... restrictions) {
        vigil.at("2026-10-01T00:00:00Z");
        Town town = vigil.town().phones("Anna", "Bo", "Cilla", "Dan");
        Layer layer = town.layer(rotation, turns, restrictions);
        ScheduleId schedule = town.schedule(layer);
        town.policy(step(10, new Target.OfSchedule(schedule)), step(10, town.to("Dan")));
        agreed(town, schedule, rotation);
        return town;
    }

    private static void agreed(Town town, ScheduleId schedule, Rotation rotation) {
        if (rotation.equals(daily("2026-10-01T08:00"))) {
            town.override(schedule, "Dan", "2026-12-01T06:00+01:00", "2026-12-01T10:00+01:00");
            town.swap(schedule, "Anna", "Bo", "2026-12-10T08:00+01:00", "2026-12-13T08:00+01:00");
        } else if (rotation.equals(daily("2026-10-01T20:00"))) {
            town.override(schedule, "Cilla", "2026-10-24T22:00+02:00", "2026-10-25T06:00+01:00");
        }
    }

    private void rings(Town town, String time, String who) {
        vigil.at(time);
        WarningId warning = town.warned();

        town.expectSms(who);
        town.expectSilence();
        town.acknowledges(warning);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-25T02:29:00+02:00, Bo",
        "2026-10-25T02:30:00+02:00, Anna",
        "2026-10-25T02:10:00+01:00, Anna",
        "2026-10-25T02:30:00+01:00, Anna",
        "2026-10-26T02:29:00+01:00, Anna",
        "2026-10-26T02:30:00+01:00, Bo"
    })
    void in_the_hour_that_comes_twice_somebody_hands_over_once(String time, String who) {
        rings(halfPastTwo, time, who);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-28T01:59:00+01:00, Bo",
        "2027-03-28T03:00:00+02:00, Anna",
        "2027-03-28T03:30:00+02:00, Anna",
        "2027-03-29T02:29:00+02:00, Anna",
        "2027-03-29T02:30:00+02:00, Bo"
    })
    void in_the_hour_that_is_skipped_somebody_hands_over_once(String time, String who) {
        rings(halfPastTwo, time, who);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-25T19:59:00+01:00, Bo",
        "2026-10-25T20:00:00+01:00, Anna",
        "2027-03-28T19:59:00+02:00, Bo",
        "2027-03-28T20:00:00+02:00, Anna"
    })
    void a_night_of_25_hours_and_one_of_23_end_by_the_clock_on_the_wall(String time, String who) {
        rings(evenings, time, who);
    }

    @ParameterizedTest
    @CsvSource({
        "2028-02-29T07:59:00+01:00, Cilla",
        "2028-02-29T08:00:00+01:00, Anna",
        "2028-02-29T23:30:00+01:00, Anna",
        "2028-03-01T07:59:00+01:00, Anna",
        "2028-03-01T08:00:00+01:00, Bo"
    })
    void a_leap_day_is_somebodys_too(String time, String who) {
        rings(mornings, time, who);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-26T07:59:00+01:00, Anna", "2026-10-26T08:00:00+01:00, Bo"})
    void a_week_ends_on_monday_morning(String time, String who) {
        rings(weeks, time, who);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-30T15:59:00+01:00, Anna",
        "2026-10-30T16:00:00+01:00, Bo",
        "2026-11-02T07:59:00+01:00, Bo",
        "2026-11-02T08:00:00+01:00, Anna"
    })
    void the_weekend_is_anothers(String time, String who) {
        rings(halves, time, who);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-03T07:59:00+01:00, Anna",
        "2026-11-03T08:00:00+01:00, Dan",
        "2026-11-03T15:59:00+01:00, Dan",
        "2026-11-03T16:00:00+01:00, Anna"
    })
    void in_office_hours_the_schedule_has_nobody_and_the_next_step_follows_at_once(String time, String who) {
        rings(nights, time, who);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T05:59:00+01:00, Anna",
        "2026-12-01T06:00:00+01:00, Dan",
        "2026-12-01T08:00:00+01:00, Dan",
        "2026-12-01T09:59:00+01:00, Dan",
        "2026-12-01T10:00:00+01:00, Bo"
    })
    void an_override_across_a_hand_over_counts_until_its_end(String time, String who) {
        rings(mornings, time, who);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-24T21:59:00+02:00, Bo",
        "2026-10-24T22:00:00+02:00, Cilla",
        "2026-10-25T02:30:00+01:00, Cilla",
        "2026-10-25T06:00:00+01:00, Bo"
    })
    void an_override_over_the_long_night_counts_as_long_as_the_clock_says(String time, String who) {
        rings(evenings, time, who);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-10T12:00:00+01:00, Anna",
        "2026-12-11T12:00:00+01:00, Cilla",
        "2026-12-12T12:00:00+01:00, Bo",
        "2026-12-13T08:00:00+01:00, Bo"
    })
    void two_who_have_swapped_take_each_others_turns(String time, String who) {
        rings(mornings, time, who);
    }
}
