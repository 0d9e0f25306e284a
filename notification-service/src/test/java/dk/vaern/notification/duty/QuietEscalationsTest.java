package dk.vaern.notification.duty;

import static dk.vaern.notification.duty.Town.step;

import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.restraint.OwnWishes;
import dk.vaern.domain.warning.WarningId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One is told after the other while messages wait. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuietEscalationsTest {

    private static final String HELD = "held until Tue 07:00: quiet-hours";

    private final Vigil vigil = new Vigil(2);

    @AfterAll
    void end() {
        vigil.close();
    }

    private Restraints restraints(Town town) {
        return new Restraints(vigil, town);
    }

    @Test
    void an_escalation_goes_on_while_its_first_message_waits() {
        vigil.nextMonday();
        vigil.advance(13 * 60);
        Town town = vigil.town().phones("Anna", "Bo");
        town.policy(step(10, town.to("Anna")), step(10, town.to("Bo")));
        restraints(town).wantsQuietNights(new OwnWishes(town.person("Bo"), List.of(), null));
        WarningId warning = town.warned(Urgency.NORMAL);
        restraints(town).expectCourse(warning, "requested", HELD);
        town.expectSilence();
        vigil.advance(60);
        town.expectSms("Bo");
        town.expectTimeline(warning, "begun", "1.1 Anna", "1.2 Bo");
    }

    @Test
    void a_message_that_gives_way_to_a_newer_one_does_not_hurry_the_escalation_and_is_answered_by_it() {
        vigil.nextMonday();
        vigil.advance(13 * 60);
        Town town = vigil.town().phones("Anna", "Bo");
        restraints(town).wantsQuietNights();
        town.policy(1, false, step(10, town.to("Anna")), step(10, town.to("Bo")));
        WarningId warning = town.warned(Urgency.NORMAL);
        restraints(town).expectCourse(warning, "requested", HELD);
        vigil.advance(60);
        restraints(town).expectCourse(warning, "requested", HELD, "requested", HELD);
        vigil.advance(60);
        town.expectTimeline(warning, "begun", "1.1 Anna", "1.2 Bo", "2.1 Anna");
        restraints(town)
                .expectCourse(
                        warning, "requested", HELD, "requested", HELD, "requested", "withdrawn: superseded", HELD);
        town.acknowledges(warning);
        town.expectTimeline(warning, "begun", "1.1 Anna", "1.2 Bo", "2.1 Anna", "answered");
    }
}
