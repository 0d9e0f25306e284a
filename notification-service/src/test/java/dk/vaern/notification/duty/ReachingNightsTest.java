package dk.vaern.notification.duty;

import static dk.vaern.notification.duty.Town.step;
import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.incident.IncidentCommand.InviteParticipant;
import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Role;
import dk.vaern.domain.kernel.Severity;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.organisation.ContactPoint.Channel;
import dk.vaern.domain.policy.Step;
import dk.vaern.domain.policy.Target;
import dk.vaern.domain.policy.Waits;
import dk.vaern.domain.receipt.ReceiptCommand.MarkAcknowledgementOverdue;
import dk.vaern.domain.receipt.ReceiptId;
import dk.vaern.domain.receipt.WarningReceipt;
import dk.vaern.domain.rota.Rotation;
import dk.vaern.domain.visibility.History;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.notification.callback.Outcome;
import dk.vaern.notification.callback.Provider;
import dk.vaern.notification.callback.Receipt;
import dk.vaern.notification.callback.Receipts;
import dk.vaern.notification.channel.Delivery;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who is reached by a step, who is skipped and why. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReachingNightsTest {

    private final Vigil vigil = new Vigil(1);
    private final Town joint =
            vigil.organisation(OrganisationId.JOINT_MUNICIPAL).phones("Joan");

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
    class Reaching {

        @Test
        void all_ways_of_a_person_are_used() {
            Town town = vigil.town().phones("Anna").mailboxOf("Anna");
            town.policy(step(10, town.to("Anna")));
            town.warned();

            town.expectSms("Anna");
            town.expectMail("Anna");
        }

        @Test
        void who_can_not_be_reached_is_followed_at_once() {
            Town town = annaThenBo();
            town.phoneIsBroken("Anna");
            WarningId warning = town.warned();

            town.expectSms("Bo");
            town.expectTimeline(warning, "begun", "1.1 Anna", "1.2 Bo");
        }

        @Test
        void where_no_answer_is_waited_for_the_next_way_is_tried_all_the_same() {
            Town town = vigil.town().phones("Anna", "Bo");
            town.policy(new Step(List.of(town.to("Anna")), new Waits(10, null, null)));
            town.phoneIsBroken("Anna");
            WarningId warning = town.warned(Urgency.NORMAL);

            town.expectSms("Bo");
            town.expectTimeline(warning, "begun", "1.1 Anna");
        }

        @Test
        void whose_message_comes_back_is_followed_at_once() {
            Town town = annaThenBo();
            String anna = town.address(Channel.SMS, "Anna");
            vigil.texts().answer(anna, new Delivery.Accepted("gw-7"));
            WarningId warning = town.warned();
            town.expectSms("Anna");

            town.expectSilence();
            var id = UUID.fromString(vigil.texts().at(anna).getLast().deliveryId());
            var cameBack = new Receipt(id, new Outcome.CameBack("not delivered, absent-subscriber"));
            assertThat(vigil.node().get(Receipts.class).take(Provider.SMS, cameBack))
                    .isTrue();
            town.expectSms("Bo");
            town.expectTimeline(warning, "begun", "1.1 Anna", "1.2 Bo");
        }

        @Test
        void who_has_left_is_skipped_and_the_timeline_says_why() {
            Town town = annaThenBo();
            town.leaves("Anna");
            WarningId warning = town.warned();

            town.expectSms("Bo");
            town.expectTimeline(warning, "begun", "1.1 -CONTACT_POINT_REMOVED", "1.2 Bo");
        }

        @Test
        void who_takes_only_what_is_urgent_is_skipped_for_the_rest() {
            Town town = vigil.town().mailbox("Anna", Urgency.URGENT).phones("Bo");
            town.policy(step(10, town.to("Anna")), step(10, town.to("Bo")));
            WarningId warning = town.warned(Urgency.NORMAL);

            town.expectSms("Bo");
            town.expectTimeline(warning, "begun", "1.1 -NO_WORKING_WAY", "1.2 Bo");
        }

        @Test
        void a_step_can_tell_several_and_each_once() {
            Town town = vigil.town().phones("Anna", "Bo");
            town.policy(step(10, town.to("Anna"), new Target.OfEverybody()));
            WarningId warning = town.warned();

            town.expectSms("Anna", "Bo");
            town.expectSilence();
            town.expectTimeline(warning, "begun", "1.1 Anna Bo");
        }

        @Test
        void where_the_schedule_hands_over_between_two_steps_the_next_one_is_told() {
            vigil.at("2027-06-01T07:55:00+02:00");
            Town town = vigil.town().phones("Anna", "Bo");
            var rotation = new Rotation.Daily(LocalDateTime.parse("2027-05-31T08:00"), 1);
            var schedule = town.schedule(town.layer(rotation, "Anna Bo"));
            town.policy(1, false, step(10, new Target.OfSchedule(schedule)));
            town.warned();

            town.expectSms("Anna");
            vigil.advance(10);
            town.expectSms("Bo");
        }

        @Test
        void without_a_policy_all_are_told_once_as_ever() {
            Town town = vigil.town().phones("Anna", "Bo");
            WarningId warning = town.warned();

            town.expectSms("Anna", "Bo");
            vigil.advance(6000);
            town.expectSilence();
            assertThat(town.timeline(warning)).isEmpty();
        }

        @Test
        void what_is_under_way_goes_on_by_the_rules_that_it_began_with() {
            Town town = annaThenBo();
            town.warned();
            town.expectSms("Anna");
            town.noPolicy();

            vigil.advance(10);
            town.expectSms("Bo");
        }

        @Test
        void a_receipt_that_is_overdue_begins_anew_and_the_joint_organisation_hears_of_it() {
            Town town = annaThenBo();
            WarningId warning = town.warned();
            town.expectSms("Anna");
            town.acknowledges(warning);
            By machine = new By(Actor.machine(town.id()), vigil.now().plusSeconds(7200));
            vigil.advance(120);
            vigil.night()
                    .give(
                            WarningReceipt.COMMANDS,
                            new MarkAcknowledgementOverdue(new ReceiptId(warning, town.id()), machine),
                            machine);

            town.expectSms("Anna");
            joint.expectSms("Joan");
        }
    }

    @Nested
    class Others {

        @Test
        void another_organisation_is_told_as_it_wants_to_be() {
            Town neighbour = vigil.town().phones("Cilla", "Dan");
            neighbour.policy(step(10, neighbour.to("Dan")));
            Town town = vigil.town().phones("Anna");
            town.policy(step(10, town.to("Anna")), step(10, new Target.OfOrganisation(neighbour.id())));
            var warning =
                    vigil.night().warning("Til begge", Tlp.GREEN, Urgency.URGENT, List.of(town.id(), neighbour.id()));
            vigil.night().receipt(warning, town.id());
            town.expectSms("Anna");

            vigil.advance(10);
            neighbour.expectSms("Dan");
            neighbour.expectSilence();
        }

        @Test
        void another_organisation_without_a_policy_hears_it_everywhere() {
            Town neighbour = vigil.town().phones("Cilla", "Dan");
            Town town = vigil.town().phones("Anna");
            town.policy(step(10, town.to("Anna")), step(10, new Target.OfOrganisation(neighbour.id())));
            var warning =
                    vigil.night().warning("Til begge", Tlp.GREEN, Urgency.URGENT, List.of(town.id(), neighbour.id()));
            vigil.night().receipt(warning, town.id());
            town.expectSms("Anna");

            vigil.advance(10);
            neighbour.expectSms("Cilla", "Dan");
        }

        @Test
        void who_may_not_know_of_the_matter_is_not_told() {
            Town owner = vigil.town().phones("Otto");
            Town guest = vigil.town().phones("Anna");
            guest.policy(0, true, step(10, guest.to("Anna")));
            var incident = vigil.night().incident(owner.id(), Severity.CRITICAL, Tlp.AMBER);
            By kim = vigil.night().by("kim", Role.COORDINATOR, owner.id());
            vigil.night().incident(new InviteParticipant(incident, guest.id(), new History.FromNow(), List.of(), kim));
            guest.expectSms("Anna");

            vigil.advance(10);
            guest.expectTimeline(incident, "begun", "1.1 Anna", "1.2 -MAY_NOT_KNOW", "1.3 -MAY_NOT_KNOW", "exhausted");
            joint.expectSilence();
        }

        @Test
        void at_last_the_joint_organisation_is_told_and_then_the_national_centre() {
            Town town = vigil.town().phones("Anna");
            town.policy(0, true, step(10, town.to("Anna")));
            WarningId warning = town.warned();
            town.expectSms("Anna");

            vigil.advance(10);
            joint.expectSms("Joan");
            vigil.advance(10);
            town.expectTimeline(warning, "begun", "1.1 Anna", "1.2 ?", "1.3 -NO_WORKING_WAY", "exhausted");
        }
    }
}
