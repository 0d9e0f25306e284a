package dk.vaern.notification.duty;

import static dk.vaern.notification.duty.Town.step;
import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.action.ActionCommand;
import dk.vaern.domain.action.ActionCommand.AcceptAction;
import dk.vaern.domain.action.ActionCommand.CancelAction;
import dk.vaern.domain.action.ActionCommand.ProposeAction;
import dk.vaern.domain.action.ActionContext;
import dk.vaern.domain.action.ActionId;
import dk.vaern.domain.action.ResponseAction;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Role;
import dk.vaern.domain.kernel.Severity;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.notification.policy.Reminders;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is due is told before it is too late, and nobody is told of what is over. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TriggerNightsTest {

    private final Vigil vigil = new Vigil(2);

    @AfterAll
    void end() {
        vigil.close();
    }

    private By by(OrganisationId organisation) {
        return vigil.night().by("kim", Role.COORDINATOR, organisation);
    }

    private void give(ActionCommand command) {
        vigil.night().give(ResponseAction.COMMANDS, command, command.by());
    }

    private ActionId proposed(Town owner, Town assignee, Duration until) {
        IncidentId incident = vigil.night().incident(owner.id(), Severity.HIGH, Tlp.GREEN);
        var id = new ActionId(UUID.randomUUID());
        var context = new ActionContext.OfIncident(incident, owner.id(), Tlp.GREEN);
        give(new ProposeAction(
                id, context, "Luk VPN", "Straks", assignee.id(), vigil.now().plus(until), by(owner.id())));
        return id;
    }

    @Nested
    class An_action {

        @Test
        void is_reminded_of_a_day_before_it_is_due() {
            Town town = vigil.town().phones("Anna");
            proposed(vigil.town(), town, Duration.ofDays(3));
            town.expectSms("Anna");
            vigil.advance(Duration.ofDays(2).minusSeconds(1));
            town.expectSilence();
            vigil.advance(Duration.ofSeconds(1));

            town.expectSms("Anna");
            assertThat(town.lastText("Anna")).contains("Tiltag skal snart være udført");
            town.expectSilence();
        }

        @Test
        void that_is_due_soon_is_reminded_of_half_way() {
            Town town = vigil.town().phones("Anna");
            proposed(vigil.town(), town, Duration.ofHours(4));
            town.expectSms("Anna");
            vigil.advance(120);

            town.expectSms("Anna");
        }

        @Test
        void that_is_over_is_not_reminded_of() {
            Town owner = vigil.town();
            Town town = vigil.town().phones("Anna");
            ActionId action = proposed(owner, town, Duration.ofHours(4));
            town.expectSms("Anna");
            give(new CancelAction(action, "Ikke nødvendigt", by(owner.id())));
            vigil.advance(120);

            town.expectSilence();
        }

        @Test
        void that_is_taken_on_stops_its_escalation() {
            Town owner = vigil.town();
            Town town = vigil.town().phones("Anna", "Bo");
            town.policy(step(10, town.to("Anna")), step(10, town.to("Bo")));
            ActionId action = proposed(owner, town, Duration.ofHours(400));
            town.expectSms("Anna");
            give(new AcceptAction(action, by(town.id())));
            vigil.advance(10);

            town.expectSilence();
        }

        @Test
        void that_nobody_takes_on_goes_on_to_the_next() {
            Town town = vigil.town().phones("Anna", "Bo");
            town.policy(step(10, town.to("Anna")), step(10, town.to("Bo")));
            proposed(vigil.town(), town, Duration.ofHours(400));
            town.expectSms("Anna");
            vigil.advance(10);

            town.expectSms("Bo");
        }
    }

    @Nested
    class A_report_that_the_law_asks_for {

        private final Reminders reminders = vigil.node().get(Reminders.class);

        @Test
        void is_reminded_of_when_it_is_due_and_once() {
            Town town = vigil.town().phones("Anna");
            IncidentId incident = vigil.night().incident(town.id(), Severity.HIGH, Tlp.AMBER);
            var due = vigil.now().plus(Duration.ofHours(23));
            reminders.ofStatutoryDeadline(incident, "early-warning", due);
            reminders.ofStatutoryDeadline(incident, "early-warning", due);
            vigil.advance(23 * 60);

            town.expectSms("Anna");
            town.expectSilence();
        }

        @Test
        void that_was_handed_in_is_not_reminded_of() {
            Town town = vigil.town().phones("Anna");
            IncidentId incident = vigil.night().incident(town.id(), Severity.HIGH, Tlp.AMBER);
            reminders.ofStatutoryDeadline(incident, "early-warning", vigil.now().plus(Duration.ofHours(23)));
            reminders.dropStatutoryDeadline(incident, "early-warning");
            vigil.advance(23 * 60);

            town.expectSilence();
        }
    }
}
