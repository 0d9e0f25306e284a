package dk.vaern.notification.duty;

import static dk.vaern.notification.duty.Town.step;

import dk.vaern.domain.escalation.Escalation;
import dk.vaern.domain.escalation.EscalationCommand.BeginEscalation;
import dk.vaern.domain.escalation.EscalationId;
import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.notification.Matter;
import dk.vaern.domain.notification.NotificationSubject;
import dk.vaern.domain.policy.EscalationRules;
import dk.vaern.domain.policy.Target;
import dk.vaern.domain.warning.WarningId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Nobody answers: who is told next, and when. Two nodes share the work. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EscalationNightsTest {

    private final Vigil vigil = new Vigil(2);

    @AfterAll
    void end() {
        vigil.close();
    }

    /** Anna, then Bo, ten minutes each. */
    private Town annaThenBo() {
        Town town = vigil.town().phones("Anna", "Bo");
        return town.policy(step(10, town.to("Anna")), step(10, town.to("Bo")));
    }

    @Nested
    class Waiting {

        @Test
        void the_first_is_told_at_once_and_nobody_else() {
            Town town = annaThenBo();
            town.warned();

            town.expectSms("Anna");
            town.expectSilence();
        }

        @Test
        void who_does_not_answer_is_followed_by_the_next_and_never_early() {
            Town town = annaThenBo();
            WarningId warning = town.warned();
            town.expectSms("Anna");

            vigil.advance(Duration.ofMinutes(10).minusSeconds(1));
            town.expectSilence();
            vigil.advance(Duration.ofSeconds(1));
            town.expectSms("Bo");
            town.expectSilence();
            town.expectTimeline(warning, "begun", "1.1 Anna", "1.2 Bo");
        }

        @Test
        void at_the_end_the_timeline_says_that_nobody_answered() {
            Town town = annaThenBo();
            WarningId warning = town.warned();
            town.expectSms("Anna");
            vigil.advance(10);
            town.expectSms("Bo");
            vigil.advance(10);

            town.expectTimeline(warning, "begun", "1.1 Anna", "1.2 Bo", "exhausted");
            vigil.advance(600);
            town.expectSilence();
        }

        @Test
        void all_is_repeated_as_often_as_the_policy_says() {
            Town town = vigil.town().phones("Anna", "Bo");
            town.policy(1, false, step(10, town.to("Anna")), step(20, town.to("Bo")));
            WarningId warning = town.warned();

            town.expectSms("Anna");
            vigil.advance(10);
            town.expectSms("Bo");
            vigil.advance(20);
            town.expectSms("Anna");
            vigil.advance(10);
            town.expectSms("Bo");
            vigil.advance(20);
            town.expectTimeline(warning, "begun", "1.1 Anna", "1.2 Bo", "2.1 Anna", "2.2 Bo", "exhausted");
        }

        @Test
        void what_is_not_urgent_waits_longer() {
            Town town = annaThenBo();
            town.warned(Urgency.NORMAL);
            town.expectSms("Anna");

            vigil.advance(59);
            town.expectSilence();
            vigil.advance(1);
            town.expectSms("Bo");
        }

        @Test
        void what_only_informs_is_told_once() {
            Town town = annaThenBo();
            WarningId warning = town.warned(Urgency.INFORMATIONAL);
            town.expectSms("Anna");

            vigil.advance(6000);
            town.expectSilence();
            town.expectTimeline(warning, "begun", "1.1 Anna");
        }

        @Test
        void a_night_that_was_slept_through_is_caught_up_with_step_by_step() {
            Town town = annaThenBo();
            WarningId warning = town.warned();
            town.expectSms("Anna");

            vigil.advance(300);
            town.expectSms("Bo");
            town.expectSilence();
            vigil.advance(10);
            town.expectTimeline(warning, "begun", "1.1 Anna", "1.2 Bo", "exhausted");
        }
    }

    @Nested
    class Independence {

        @Test
        void one_that_fails_delays_no_other() {
            Town town = annaThenBo();
            for (int i = 0; i < 20; i++) {
                broken(town);
            }
            WarningId warning = town.warned();

            town.expectSms("Anna");
            vigil.advance(10);
            town.expectSms("Bo");
            town.expectTimeline(warning, "begun", "1.1 Anna", "1.2 Bo");
        }

        /** About a warning that is not there: whoever looks at it fails. */
        private void broken(Town town) {
            By machine = new By(Actor.machine(town.id()), vigil.now());
            var about = NotificationSubject.ofWarning(new WarningId(UUID.randomUUID()), town.id());
            var rules = new EscalationRules(List.of(step(10, new Target.OfEverybody())), 0, false);
            var begin = new BeginEscalation(
                    new EscalationId(UUID.randomUUID()),
                    about,
                    Matter.WARNING_REVISED,
                    town.id(),
                    Urgency.URGENT,
                    Tlp.GREEN,
                    rules,
                    machine);
            vigil.night().give(Escalation.COMMANDS, begin, machine);
        }

        @Test
        void two_nodes_take_each_of_many_steps_once() {
            var towns = Stream.generate(this::town).limit(30).toList();
            var warnings = towns.stream().map(Town::warned).toList();
            towns.forEach(town -> town.expectSms("Anna"));
            vigil.advance(10);
            towns.forEach(town -> town.expectSms("Bo"));
            vigil.advance(10);

            for (int i = 0; i < towns.size(); i++) {
                towns.get(i).expectTimeline(warnings.get(i), "begun", "1.1 Anna", "1.2 Bo", "exhausted");
                towns.get(i).expectSilence();
            }
        }

        private Town town() {
            return annaThenBo();
        }
    }
}
