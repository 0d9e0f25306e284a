package dk.vaern.notification.duty;

import static dk.vaern.notification.duty.Town.step;
import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Role;
import dk.vaern.domain.receipt.ReceiptCommand.AcknowledgeWarning;
import dk.vaern.domain.receipt.ReceiptId;
import dk.vaern.domain.receipt.WarningReceipt;
import dk.vaern.domain.warning.WarningId;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Somebody answers, and it is quiet. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AcknowledgementNightsTest {

    private final Vigil vigil = new Vigil(1);
    private final Town joint =
            vigil.organisation(OrganisationId.JOINT_MUNICIPAL).phones("Joan");

    @AfterAll
    void end() {
        vigil.close();
    }

    private Town annaThenBo() {
        Town town = vigil.town().phones("Anna", "Bo");
        return town.policy(step(10, town.to("Anna")), step(10, town.to("Bo")));
    }

    @Test
    void who_answers_stops_it() {
        Town town = annaThenBo();
        WarningId warning = town.warned();
        town.expectSms("Anna");
        town.acknowledges(warning);

        town.expectTimeline(warning, "begun", "1.1 Anna", "answered");
        vigil.advance(60);
        town.expectSilence();
    }

    @Test
    void an_answer_in_the_last_moment_counts() {
        Town town = annaThenBo();
        WarningId warning = town.warned();
        town.expectSms("Anna");
        vigil.advance(Duration.ofMinutes(10).minusSeconds(1));
        town.acknowledges(warning);
        vigil.advance(Duration.ofSeconds(1));

        town.expectSilence();
        town.expectTimeline(warning, "begun", "1.1 Anna", "answered");
    }

    @Test
    void the_second_answers_for_the_first() {
        Town town = annaThenBo();
        WarningId warning = town.warned();
        town.expectSms("Anna");
        vigil.advance(10);
        town.expectSms("Bo");
        town.acknowledges(warning);

        town.expectTimeline(warning, "begun", "1.1 Anna", "1.2 Bo", "answered");
        vigil.advance(60);
        town.expectSilence();
    }

    @Test
    void the_first_can_still_answer_when_the_second_was_told() {
        Town town = annaThenBo();
        WarningId warning = town.warned();
        town.expectSms("Anna");
        var first = town.told(warning).toList().getFirst().notification();
        vigil.advance(10);
        town.expectSms("Bo");
        town.acknowledges(first);

        town.expectTimeline(warning, "begun", "1.1 Anna", "1.2 Bo", "answered");
    }

    @Test
    void who_answers_twice_has_answered() {
        Town town = annaThenBo();
        WarningId warning = town.warned();
        town.expectSms("Anna");
        town.acknowledges(warning);
        town.acknowledges(warning);

        town.expectTimeline(warning, "begun", "1.1 Anna", "answered");
    }

    @Test
    void to_answer_the_warning_itself_is_an_answer() {
        Town town = annaThenBo();
        WarningId warning = town.warned();
        town.expectSms("Anna");
        By anna = vigil.night().by("anna", Role.RESPONDER, town.id());
        vigil.night()
                .give(WarningReceipt.COMMANDS, new AcknowledgeWarning(new ReceiptId(warning, town.id()), anna), anna);
        vigil.advance(10);

        town.expectTimeline(warning, "begun", "1.1 Anna", "answered");
        town.expectSilence();
    }

    @Test
    void an_answer_after_the_end_changes_nothing() {
        Town town = vigil.town().phones("Anna");
        town.policy(step(10, town.to("Anna")));
        WarningId warning = town.warned();
        town.expectSms("Anna");
        vigil.advance(10);
        town.expectTimeline(warning, "begun", "1.1 Anna", "exhausted");
        town.acknowledges(warning);

        town.expectSilence();
        assertThat(town.timeline(warning)).containsExactly("begun", "1.1 Anna", "exhausted");
    }

    @Test
    void whom_it_falls_back_on_can_answer() {
        Town town = vigil.town().phones("Anna");
        town.policy(0, true, step(10, town.to("Anna")));
        WarningId warning = town.warned();
        town.expectSms("Anna");
        vigil.advance(10);
        joint.expectSms("Joan");
        town.expectTimeline(warning, "begun", "1.1 Anna", "1.2 ?");
        joint.acknowledges(warning);

        town.expectTimeline(warning, "begun", "1.1 Anna", "1.2 ?", "answered");
    }

    @Test
    void one_answer_stops_one_matter() {
        Town town = annaThenBo();
        WarningId one = town.warned();
        town.expectSms("Anna");
        town.warned();
        town.expectSms("Anna");
        town.acknowledges(one);

        vigil.advance(10);
        town.expectSms("Bo");
        town.expectSilence();
    }
}
