package dk.vaern.domain.restraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.vaern.domain.restraint.RestraintCommand.ChangeRestraint;
import dk.vaern.domain.restraint.RestraintEvent.RestraintChanged;
import dk.vaern.domain.testing.People;
import dk.vaern.domain.testing.Scenario;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestraintTest {

    private static final UUID ANNA = new UUID(0, 1);
    private static final UUID BO = new UUID(0, 2);
    private static final LocalTime EVENING = LocalTime.of(22, 0);
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final QuietHours NIGHTS = QuietHours.everyDay(EVENING, MORNING);
    private static final RestraintRules RULES = new RestraintRules(
            Language.ENGLISH, List.of(NIGHTS), 5, 20, 10, List.of(new OwnWishes(ANNA, List.of(), Language.DANISH)));

    private final Scenario<Restraint> restraint = new Scenario<>(Restraint.class, Restraint.COMMANDS);

    @Nested
    class Changing {

        private static final RestraintId ID = RestraintId.of(People.AARHUS);
        private static final RestraintEvent CHANGED = new RestraintChanged(ID, People.AARHUS, RULES);

        @Test
        void holds_to_other_rules_from_now_on() {
            restraint
                    .given()
                    .when(new ChangeRestraint(People.AARHUS, RULES, Set.of(ANNA), People.KIM))
                    .happens(CHANGED)
                    .belongingTo(ID.toString())
                    .answersVersion(1);
        }

        @Test
        void to_what_is_in_force_changes_nothing() {
            restraint
                    .given(CHANGED)
                    .when(new ChangeRestraint(People.AARHUS, RULES, Set.of(ANNA), People.KIM))
                    .nothingHappens();
            restraint
                    .given()
                    .when(new ChangeRestraint(People.AARHUS, RestraintRules.USUAL, Set.of(), People.KIM))
                    .nothingHappens();
        }

        @Test
        void is_for_ones_own_organisation_and_its_contact_points() {
            restraint
                    .given()
                    .when(new ChangeRestraint(People.AARHUS, RULES, Set.of(ANNA), People.OTTO))
                    .isRefused(RestraintRefusal.NOT_YOUR_RESTRAINT);
            restraint
                    .given()
                    .when(new ChangeRestraint(People.AARHUS, RULES, Set.of(BO), People.KIM))
                    .isRefused(RestraintRefusal.NO_SUCH_CONTACT_POINT);
        }
    }

    @Nested
    class Rules {

        @Test
        void are_otherwise_for_who_wants_it_otherwise() {
            assertThat(RULES.quietHoursOf(ANNA)).isEmpty();
            assertThat(RULES.quietHoursOf(BO)).containsExactly(NIGHTS);
            assertThat(RULES.languageOf(ANNA)).isEqualTo(Language.DANISH);
            assertThat(RULES.languageOf(BO)).isEqualTo(Language.ENGLISH);
        }

        @Test
        void leave_some_time_to_be_told_in() {
            var always = QuietHours.everyDay(MORNING, MORNING);
            assertThatIllegalArgumentException().isThrownBy(() -> new OwnWishes(ANNA, List.of(always), null));
            var days = QuietHours.everyDay(MORNING, EVENING);
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            new RestraintRules(Language.DANISH, List.of(NIGHTS, days), 10, null, null, List.of()));
        }

        @Test
        void name_numbers_that_can_be_meant_and_everybody_once() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new RestraintRules(Language.DANISH, List.of(), 0, null, null, List.of()));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new RestraintRules(Language.DANISH, List.of(), 10, null, 10_001, List.of()));
            var own = new OwnWishes(ANNA, null, null);
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> new RestraintRules(Language.DANISH, List.of(), 10, null, null, List.of(own, own)));
        }
    }

    @Nested
    class Quiet_hours {

        @ParameterizedTest
        @CsvSource({
            // An ordinary night, which begins on one day and ends on the next.
            "2026-11-02T21:59:59+01:00, ",
            "2026-11-02T22:00:00+01:00, 2026-11-03T07:00:00+01:00",
            "2026-11-03T02:00:00+01:00, 2026-11-03T07:00:00+01:00",
            "2026-11-03T07:00:00+01:00, ",
            // The night of 23 hours' day and that of 25 end at seven all the same.
            "2027-03-27T23:00:00+01:00, 2027-03-28T07:00:00+02:00",
            "2027-03-28T01:59:59+01:00, 2027-03-28T07:00:00+02:00",
            "2026-10-25T02:30:00+02:00, 2026-10-25T07:00:00+01:00",
            "2026-10-25T02:30:00+01:00, 2026-10-25T07:00:00+01:00",
        })
        void end_when_the_clock_on_the_wall_says_so(OffsetDateTime now, OffsetDateTime end) {
            assertThat(NIGHTS.endAt(now.toInstant()))
                    .isEqualTo(java.util.Optional.ofNullable(end).map(OffsetDateTime::toInstant));
        }

        @ParameterizedTest
        @CsvSource({
            // 02:30 does not come on this day: they end, or begin, when the clock is put forward.
            "2027-03-28T01:30:00+01:00, 02:30, 2027-03-28T03:00:00+02:00",
            // 02:30 comes twice: at its first.
            "2026-10-25T01:30:00+02:00, 02:30, 2026-10-25T02:30:00+02:00",
        })
        void that_end_in_the_hour_of_the_change(OffsetDateTime now, LocalTime to, OffsetDateTime end) {
            assertThat(QuietHours.everyDay(EVENING, to).endAt(now.toInstant())).contains(end.toInstant());
        }

        @Test
        void are_on_the_days_on_which_they_begin() {
            var fridays = new QuietHours(List.of(DayOfWeek.FRIDAY), EVENING, MORNING);
            assertThat(fridays.endAt(
                            OffsetDateTime.parse("2026-11-07T03:00:00+01:00").toInstant()))
                    .isPresent();
            assertThat(fridays.endAt(
                            OffsetDateTime.parse("2026-11-06T03:00:00+01:00").toInstant()))
                    .isEmpty();
            assertThatIllegalArgumentException().isThrownBy(() -> new QuietHours(List.of(), EVENING, MORNING));
        }
    }
}
