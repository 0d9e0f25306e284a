package dk.vaern.notification.restraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.notification.HeldBecause;
import dk.vaern.domain.notification.NotificationId;
import dk.vaern.domain.restraint.Language;
import dk.vaern.domain.restraint.OwnWishes;
import dk.vaern.domain.restraint.QuietHours;
import dk.vaern.domain.restraint.RestraintRules;
import dk.vaern.notification.restraint.Verdict.Asked;
import dk.vaern.notification.restraint.Verdict.Collapse;
import dk.vaern.notification.restraint.Verdict.HoldUntil;
import dk.vaern.notification.restraint.Verdict.Lately;
import dk.vaern.notification.restraint.Verdict.SendNow;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row: what left lately (minutes past nine), the rules, when it is asked, and what is decided. */
class VerdictTest {

    private static final UUID ANNA = new UUID(0, 1);
    private static final QuietHours NIGHTS = QuietHours.everyDay(LocalTime.of(22, 0), LocalTime.of(7, 0));
    private static final QuietHours LUNCH = QuietHours.everyDay(LocalTime.of(12, 0), LocalTime.of(13, 0));
    private static final SendNow NOW = new SendNow();

    private static Instant at(String time) {
        return OffsetDateTime.parse("2026-11-02T" + time + ":00+01:00").toInstant();
    }

    private static RestraintRules rules(
            int burst, @Nullable Integer person, @Nullable Integer here, QuietHours... quiet) {
        return new RestraintRules(Language.DANISH, List.of(quiet), burst, person, here, List.of());
    }

    private static List<Instant> past(int... minutes) {
        return Arrays.stream(minutes)
                .mapToObj(minute -> at("09:00").plusSeconds(60L * minute))
                .toList();
    }

    private static Lately here(int... minutes) {
        return new Lately(past(minutes), past(minutes));
    }

    private static Lately elsewhere(int... minutes) {
        return new Lately(List.of(), past(minutes));
    }

    private static HoldUntil until(String time, HeldBecause why) {
        return new HoldUntil(at(time), why);
    }

    static Stream<Arguments> table() {
        return Stream.of(
                arguments(here(), RestraintRules.USUAL, "09:00", NOW),
                arguments(here(0, 1, 2, 3, 4, 5, 6, 7, 8), RestraintRules.USUAL, "09:09", NOW),
                // The eleventh within ten minutes waits until the first of the ten is ten minutes old.
                arguments(
                        here(0, 1, 2, 3, 4, 5, 6, 7, 8, 9),
                        RestraintRules.USUAL,
                        "09:09",
                        until("09:10", HeldBecause.BURST)),
                arguments(here(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), RestraintRules.USUAL, "09:10", NOW),
                arguments(here(0, 1, 2), rules(2, null, null), "09:05", until("09:11", HeldBecause.BURST)),
                arguments(here(2, 1, 0), rules(2, null, null), "09:05", until("09:11", HeldBecause.BURST)),
                arguments(here(0), rules(1, null, null), "09:09", until("09:10", HeldBecause.BURST)),
                // What went elsewhere is no burst here.
                arguments(elsewhere(0, 1, 2), rules(2, null, null), "09:05", NOW),
                arguments(here(0, 30), rules(10, null, 2), "09:40", until("10:00", HeldBecause.DESTINATION_LIMIT)),
                arguments(here(0, 30), rules(10, null, 3), "09:40", NOW),
                arguments(here(0, 30), rules(10, null, 2), "10:00", NOW),
                arguments(elsewhere(0, 30), rules(10, 2, null), "09:40", until("10:00", HeldBecause.PERSON_LIMIT)),
                arguments(elsewhere(0, 30), rules(10, null, 2), "09:40", NOW),
                arguments(here(), rules(10, null, null, NIGHTS), "21:59", NOW),
                arguments(here(), rules(10, null, null, LUNCH), "12:00", until("13:00", HeldBecause.QUIET_HOURS)),
                arguments(here(), rules(10, null, null, LUNCH), "13:00", NOW),
                // The longest counts, and says why.
                arguments(here(0, 1), rules(1, null, 1), "09:05", until("10:01", HeldBecause.DESTINATION_LIMIT)),
                // A limit that ends in quiet hours ends with them.
                arguments(here(150), rules(10, null, 1, LUNCH), "11:40", until("13:00", HeldBecause.QUIET_HOURS)),
                // Quiet hours that follow each other are one silence.
                arguments(
                        here(),
                        rules(10, null, null, LUNCH, QuietHours.everyDay(LocalTime.of(13, 0), LocalTime.of(14, 30))),
                        "12:10",
                        until("14:30", HeldBecause.QUIET_HOURS)));
    }

    @ParameterizedTest
    @MethodSource("table")
    void what_can_wait(Lately lately, RestraintRules rules, String now, Verdict decided) {
        for (Urgency urgency : List.of(Urgency.INFORMATIONAL, Urgency.NORMAL)) {
            assertThat(Verdict.of(new Asked(ANNA, urgency, null, at(now)), lately, rules))
                    .isEqualTo(decided);
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void what_is_urgent_is_never_held(Lately lately, RestraintRules rules, String now, Verdict decided) {
        assertThat(Verdict.of(new Asked(ANNA, Urgency.URGENT, null, at(now)), lately, rules))
                .isEqualTo(NOW);
    }

    @ParameterizedTest
    @EnumSource(Urgency.class)
    void what_a_newer_one_says_need_not_leave(Urgency urgency) {
        var newer = new NotificationId(new UUID(0, 7));
        assertThat(Verdict.of(new Asked(ANNA, urgency, newer, at("09:00")), Lately.NOTHING, RestraintRules.USUAL))
                .isEqualTo(new Collapse(newer));
    }

    @Test
    void who_wants_to_be_told_at_night_is() {
        var own = new RestraintRules(
                Language.DANISH, List.of(NIGHTS), 10, null, null, List.of(new OwnWishes(ANNA, List.of(), null)));
        var midnight = at("23:30");
        assertThat(Verdict.of(new Asked(ANNA, Urgency.NORMAL, null, midnight), Lately.NOTHING, own))
                .isEqualTo(NOW);
        assertThat(Verdict.of(new Asked(new UUID(0, 2), Urgency.NORMAL, null, midnight), Lately.NOTHING, own))
                .isInstanceOf(HoldUntil.class);
    }

    @Test
    void a_weekend_is_one_silence() {
        var weekend = new QuietHours(
                List.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                LocalTime.of(16, 0),
                LocalTime.of(16, 0));
        var friday = OffsetDateTime.parse("2026-10-23T17:00:00+02:00").toInstant();
        // With the hour more that this one has.
        assertThat(Verdict.of(
                        new Asked(ANNA, Urgency.NORMAL, null, friday), Lately.NOTHING, rules(10, null, null, weekend)))
                .isEqualTo(new HoldUntil(
                        OffsetDateTime.parse("2026-10-26T16:00:00+01:00").toInstant(), HeldBecause.QUIET_HOURS));
    }
}
