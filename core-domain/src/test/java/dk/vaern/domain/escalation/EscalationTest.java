package dk.vaern.domain.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.escalation.EscalationCommand.BeginEscalation;
import dk.vaern.domain.escalation.EscalationCommand.StopEscalation;
import dk.vaern.domain.escalation.EscalationCommand.TakeStep;
import dk.vaern.domain.escalation.EscalationEvent.EscalationAnswered;
import dk.vaern.domain.escalation.EscalationEvent.EscalationBegun;
import dk.vaern.domain.escalation.EscalationEvent.EscalationExhausted;
import dk.vaern.domain.escalation.EscalationEvent.EscalationStepTaken;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.notification.Matter;
import dk.vaern.domain.notification.NotificationSubject;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.domain.policy.EscalationRules;
import dk.vaern.domain.policy.Step;
import dk.vaern.domain.policy.Target;
import dk.vaern.domain.policy.Waits;
import dk.vaern.domain.testing.People;
import dk.vaern.domain.testing.Scenario;
import dk.vaern.domain.warning.WarningId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscalationTest {

    private static final EscalationId ID = EscalationId.of("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final WarningId WARNING = WarningId.of("01890a5d-ac96-774b-bcce-b302099a8058");
    private static final NotificationSubject ABOUT = NotificationSubject.ofWarning(WARNING, People.CENTRE);
    private static final UUID ANNA = new UUID(0, 1);
    private static final By MACHINE = People.machine(People.AARHUS);
    private static final Target FIRST = new Target.OfContactPoint(ANNA);
    private static final Told TOLD =
            new Told(ID.notification(0, People.AARHUS, ANNA), People.AARHUS, ANNA, ContactPoint.Channel.SMS);
    private static final Skipped GAP = new Skipped(FIRST, Skipped.Reason.GAP_IN_SCHEDULE);
    private static final Instant IN_TEN_MINUTES = People.NOW.plus(Duration.ofMinutes(10));

    private final Scenario<Escalation> escalation = new Scenario<>(Escalation.class, Escalation.COMMANDS);

    private static EscalationRules rules(int steps, int repeats, boolean fallBack) {
        var all = new ArrayList<Step>();
        for (int i = 0; i < steps; i++) {
            all.add(new Step(
                    List.of(new Target.OfContactPoint(new UUID(0, i + 1))), new Waits(10 * (i + 1), 60, null)));
        }
        return new EscalationRules(all, repeats, fallBack);
    }

    private static EscalationEvent begun(Urgency urgency, EscalationRules rules) {
        return new EscalationBegun(ID, ABOUT, Matter.WARNING_PUBLISHED, People.AARHUS, urgency, Tlp.GREEN, rules);
    }

    private static EscalationCommand begin(By by) {
        return new BeginEscalation(
                ID, ABOUT, Matter.WARNING_PUBLISHED, People.AARHUS, Urgency.URGENT, Tlp.GREEN, rules(2, 1, true), by);
    }

    private static final EscalationEvent BEGUN = begun(Urgency.URGENT, rules(2, 1, true));

    private static EscalationCommand tell(int number, Instant at) {
        return new TakeStep(ID, number, false, List.of(TOLD), List.of(), People.at(at, MACHINE));
    }

    private static EscalationCommand skip(int number, Instant at) {
        return new TakeStep(ID, number, false, List.of(), List.of(GAP), People.at(at, MACHINE));
    }

    private static EscalationEvent told(int number, int round, int step, @Nullable Instant nextAt) {
        return new EscalationStepTaken(ID, number, round, step, List.of(TOLD), List.of(), nextAt);
    }

    private static EscalationEvent skipped(int number, int round, int step, @Nullable Instant nextAt) {
        return new EscalationStepTaken(ID, number, round, step, List.of(), List.of(GAP), nextAt);
    }

    @Nested
    class Beginning {

        @Test
        void keeps_the_rules_that_it_began_with() {
            escalation
                    .given()
                    .when(begin(MACHINE))
                    .happens(BEGUN)
                    .belongingTo(WARNING.toString())
                    .answersVersion(1);
            escalation.given(BEGUN).when(begin(MACHINE)).nothingHappens();
        }

        @Test
        void is_not_for_people() {
            escalation.given().when(begin(People.KIM)).isRefused(EscalationRefusal.ONLY_BY_THE_MACHINE);
        }
    }

    @Nested
    class Going_on {

        @Test
        void tells_the_first_at_once_and_waits() {
            escalation
                    .given(BEGUN)
                    .when(tell(0, People.NOW))
                    .happens(told(0, 1, 1, IN_TEN_MINUTES))
                    .belongingTo(WARNING.toString());
        }

        @Test
        void is_never_early() {
            escalation
                    .given(BEGUN, told(0, 1, 1, IN_TEN_MINUTES))
                    .when(tell(1, IN_TEN_MINUTES.minusMillis(1)))
                    .isRefused(EscalationRefusal.NOT_YET);
            escalation
                    .given(BEGUN, told(0, 1, 1, IN_TEN_MINUTES))
                    .when(tell(1, IN_TEN_MINUTES))
                    .happens(told(1, 1, 2, IN_TEN_MINUTES.plus(Duration.ofMinutes(20))));
        }

        @Test
        void waits_for_nothing_when_nobody_could_be_reached() {
            var take = new TakeStep(ID, 1, true, List.of(TOLD), List.of(), MACHINE);
            escalation
                    .given(BEGUN, told(0, 1, 1, IN_TEN_MINUTES))
                    .when(take)
                    .happens(told(1, 1, 2, People.NOW.plus(Duration.ofMinutes(20))));
        }

        @Test
        void a_step_is_taken_once_whoever_asks() {
            escalation
                    .given(BEGUN, told(0, 1, 1, IN_TEN_MINUTES))
                    .when(tell(0, IN_TEN_MINUTES))
                    .nothingHappens();
            escalation.given(BEGUN).when(tell(3, People.NOW)).nothingHappens();
        }

        @Test
        void where_nobody_is_told_the_next_step_follows_at_once() {
            escalation.given(BEGUN).when(skip(0, People.NOW)).happens(skipped(0, 1, 1, People.NOW));
        }

        @Test
        void a_round_is_not_repeated_within_the_same_moment() {
            escalation
                    .given(BEGUN, skipped(0, 1, 1, People.NOW))
                    .when(skip(1, People.NOW))
                    .happens(skipped(1, 1, 2, People.NOW.plus(Duration.ofMinutes(20))));
        }

        @Test
        void what_waits_for_nothing_goes_on_after_a_round_in_which_nobody_is_told() {
            var begun = begun(Urgency.INFORMATIONAL, rules(1, 1, true));
            Instant inAMinute = People.NOW.plus(Duration.ofMinutes(1));
            escalation.given(begun).when(skip(0, People.NOW)).happens(skipped(0, 1, 1, inAMinute));
            escalation
                    .given(begun, skipped(0, 1, 1, inAMinute))
                    .when(skip(1, inAMinute))
                    .happens(skipped(1, 2, 1, inAMinute));
        }

        @Test
        void what_waits_for_nothing_is_over_once_somebody_is_told() {
            var begun = begun(Urgency.INFORMATIONAL, rules(2, 0, true));
            escalation.given(begun).when(tell(0, People.NOW)).happens(told(0, 1, 1, null));
            escalation
                    .given(begun, told(0, 1, 1, null))
                    .when(tell(1, People.NOW))
                    .nothingHappens();
            escalation.given(begun).when(skip(0, People.NOW)).happens(skipped(0, 1, 1, People.NOW));
        }

        @Test
        void at_the_end_nobody_has_answered() {
            var begun = begun(Urgency.URGENT, rules(1, 0, false));
            escalation
                    .given(begun, told(0, 1, 1, IN_TEN_MINUTES))
                    .when(skip(1, IN_TEN_MINUTES))
                    .happens(new EscalationExhausted(ID));
            escalation
                    .given(begun, told(0, 1, 1, IN_TEN_MINUTES), new EscalationExhausted(ID))
                    .when(skip(1, IN_TEN_MINUTES))
                    .nothingHappens();
        }

        @Test
        void needs_a_beginning() {
            escalation.given().when(tell(0, People.NOW)).isRefused(EscalationRefusal.NOT_FOUND);
        }
    }

    @Nested
    class Stopping {

        @Test
        void ends_it_for_good() {
            var answered = new EscalationAnswered(ID, TOLD.notification());
            var stop = new StopEscalation(ID, TOLD.notification(), MACHINE);
            escalation.given(BEGUN, told(0, 1, 1, IN_TEN_MINUTES)).when(stop).happens(answered);
            escalation
                    .given(BEGUN, told(0, 1, 1, IN_TEN_MINUTES), answered)
                    .when(tell(1, IN_TEN_MINUTES))
                    .nothingHappens();
            escalation.given(BEGUN, answered).when(stop).nothingHappens();
            escalation.given().when(stop).isRefused(EscalationRefusal.NOT_FOUND);
        }
    }

    /** Steps are written as round.step, targets as the number of the contact point or the organisation. */
    @Nested
    class Rungs {

        private static String said(Optional<Rung> rung) {
            return rung.map(one -> one.round() + "." + one.step() + " "
                            + target(one.targets().getFirst()) + " "
                            + one.patience()
                                    .map(Duration::toMinutes)
                                    .map(String::valueOf)
                                    .orElse("-")
                            + (one.endsRound() ? " again" : ""))
                    .orElse("end");
        }

        private static String target(Target target) {
            return switch (target) {
                case Target.OfContactPoint(UUID id) -> String.valueOf(id.getLeastSignificantBits());
                case Target.OfOrganisation(OrganisationId id) -> id.value();
                case Target.OfSchedule _, Target.OfEverybody _ -> "?";
            };
        }

        @ParameterizedTest
        @CsvSource({
            "URGENT, 0, 1.1 1 10",
            "URGENT, 1, 1.2 2 20",
            "URGENT, 2, 1.3 3 30 again",
            "URGENT, 3, 2.1 1 10",
            "URGENT, 5, 2.3 3 30",
            "URGENT, 6, 2.4 joint-municipal 30",
            "URGENT, 7, 2.5 national-centre 30",
            "URGENT, 8, end",
            "URGENT, 99, end",
            "NORMAL, 0, 1.1 1 60",
            "NORMAL, 7, 2.5 national-centre 60",
            "INFORMATIONAL, 0, 1.1 1 -"
        })
        void are_the_steps_the_repeats_and_those_who_watch(Urgency urgency, int number, String expected) {
            assertThat(said(new Ladder(rules(3, 1, true), People.AARHUS, urgency).rung(number)))
                    .isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource({
            "municipality-0751, false, 1, end",
            "joint-municipal, true, 1, 1.2 national-centre 10",
            "joint-municipal, true, 2, end",
            "national-centre, true, 1, 1.2 joint-municipal 10",
            "national-centre, true, 2, end"
        })
        void nobody_falls_back_on_themselves(OrganisationId whose, boolean fallBack, int number, String expected) {
            assertThat(said(new Ladder(rules(1, 0, fallBack), whose, Urgency.URGENT).rung(number)))
                    .isEqualTo(expected);
        }
    }

    @Test
    void ids_follow_from_what_led_to_them() {
        assertThat(EscalationId.of(ANNA, People.AARHUS)).isEqualTo(EscalationId.of(ANNA, People.AARHUS));
        assertThat(EscalationId.of(ANNA, People.AARHUS)).isNotEqualTo(EscalationId.of(ANNA, People.ODENSE));
        assertThat(ID.notification(0, People.AARHUS, ANNA)).isNotEqualTo(ID.notification(1, People.AARHUS, ANNA));
    }
}
