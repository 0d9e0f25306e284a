package dk.vaern.domain.action;

import static dk.vaern.domain.action.ActionHistory.CAMPAIGN;
import static dk.vaern.domain.action.ActionHistory.DUE;
import static dk.vaern.domain.action.ActionHistory.ID;
import static dk.vaern.domain.action.ActionHistory.INCIDENT;
import static dk.vaern.domain.action.ActionHistory.campaignOf;
import static dk.vaern.domain.action.ActionHistory.incidentOf;
import static dk.vaern.domain.action.ActionHistory.proposal;
import static dk.vaern.domain.action.ActionHistory.proposedBy;
import static dk.vaern.domain.testing.People.AARHUS;
import static dk.vaern.domain.testing.People.CENTRE;
import static dk.vaern.domain.testing.People.JOAN;
import static dk.vaern.domain.testing.People.JOINT;
import static dk.vaern.domain.testing.People.KIM;
import static dk.vaern.domain.testing.People.LAESOE;
import static dk.vaern.domain.testing.People.LENE;
import static dk.vaern.domain.testing.People.NOW;
import static dk.vaern.domain.testing.People.ODENSE;
import static dk.vaern.domain.testing.People.OTTO;
import static dk.vaern.domain.testing.People.machine;

import dk.vaern.domain.action.ActionCommand.AcceptAction;
import dk.vaern.domain.action.ActionCommand.AssignAction;
import dk.vaern.domain.action.ActionCommand.CancelAction;
import dk.vaern.domain.action.ActionCommand.DeclineAction;
import dk.vaern.domain.action.ActionCommand.HandOverAction;
import dk.vaern.domain.action.ActionCommand.ProposeAction;
import dk.vaern.domain.action.ActionEvent.ActionAccepted;
import dk.vaern.domain.action.ActionEvent.ActionAssigned;
import dk.vaern.domain.action.ActionEvent.ActionCancelled;
import dk.vaern.domain.action.ActionEvent.ActionDeclined;
import dk.vaern.domain.action.ActionEvent.ActionOwnerChanged;
import dk.vaern.domain.action.ActionEvent.ActionProposed;
import dk.vaern.domain.action.ActionEvent.ActionReassigned;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.testing.Scenario;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResponseActionTest {

    private static final ActionHistory ASSIGNED = proposedBy(AARHUS).assignedTo(ODENSE);
    private static final ActionHistory STARTED = ASSIGNED.accepted().started();

    private final Scenario<ResponseAction> action = new Scenario<>(ResponseAction.class, ResponseAction.COMMANDS);

    @Nested
    class Proposing {

        @Test
        void waits_for_an_assignee() {
            action.given()
                    .when(propose(null, DUE, OTTO))
                    .happens(proposal(incidentOf(AARHUS, Tlp.AMBER), ODENSE))
                    .belongingTo(INCIDENT.toString())
                    .answersVersion(1);
        }

        @ParameterizedTest
        @EnumSource(
                value = Tlp.class,
                names = {"AMBER_STRICT", "RED"})
        void keeps_what_is_stricter_than_amber_with_its_owner(Tlp label) {
            action.given()
                    .when(new ProposeAction(
                            ID, incidentOf(AARHUS, label), "Segment the network", "", ODENSE, null, KIM))
                    .isRefused(ActionRefusal.LABEL_KEEPS_IT_INSIDE);
            action.given(proposal(incidentOf(AARHUS, label), AARHUS))
                    .when(new AssignAction(ID, ODENSE, KIM))
                    .isRefused(ActionRefusal.LABEL_KEEPS_IT_INSIDE);
            action.given(proposal(incidentOf(AARHUS, label), AARHUS))
                    .when(new AssignAction(ID, AARHUS, KIM))
                    .happens(new ActionAssigned(ID, AARHUS));
        }

        @Test
        void can_assign_at_once() {
            action.given()
                    .when(propose(LAESOE, DUE, KIM))
                    .happens(proposal(incidentOf(AARHUS, Tlp.AMBER), AARHUS), new ActionAssigned(ID, LAESOE))
                    .answersVersion(2);
        }

        @Test
        void needs_no_deadline() {
            action.given()
                    .when(propose(null, null, KIM))
                    .happens(new ActionProposed(
                            ID, incidentOf(AARHUS, Tlp.AMBER), AARHUS, "Isolate the mail server", "Before six", null));
        }

        @Test
        void takes_a_deadline_two_minutes_behind_for_now() {
            action.given()
                    .when(propose(null, NOW.minus(By.CLOCK_TOLERANCE), KIM))
                    .answersVersion(1);
        }

        @Test
        void takes_no_deadline_in_the_past() {
            action.given()
                    .when(propose(null, NOW.minus(By.CLOCK_TOLERANCE).minusMillis(1), KIM))
                    .isRefused(ActionRefusal.DUE_IN_THE_PAST);
        }

        @Test
        void happens_once() {
            action.given(ASSIGNED.events()).when(propose(ODENSE, DUE, KIM)).isRefused(ActionRefusal.ALREADY_PROPOSED);
        }

        @Test
        void within_a_campaign_belongs_to_the_campaign() {
            action.given()
                    .when(new ProposeAction(
                            ID, campaignOf(CENTRE), "Patch", "All of it", ODENSE, null, machine(CENTRE)))
                    .happens(
                            new ActionProposed(ID, campaignOf(CENTRE), CENTRE, "Patch", "All of it", null),
                            new ActionAssigned(ID, ODENSE))
                    .belongingTo(CAMPAIGN.toString());
        }

        @Test
        void within_a_campaign_is_its_owners_business() {
            action.given()
                    .when(new ProposeAction(ID, campaignOf(CENTRE), "Patch", "All of it", ODENSE, null, JOAN))
                    .isRefused(ActionRefusal.NOT_YOURS_TO_DIRECT);
        }

        private ProposeAction propose(@Nullable OrganisationId assignee, @Nullable Instant dueAt, By by) {
            return new ProposeAction(
                    ID, incidentOf(AARHUS, Tlp.AMBER), "Isolate the mail server", "Before six", assignee, dueAt, by);
        }
    }

    @Nested
    class Assigning {

        @Test
        void asks_an_organisation() {
            action.given(proposedBy(JOINT).events())
                    .when(new AssignAction(ID, ODENSE, KIM))
                    .happens(new ActionAssigned(ID, ODENSE))
                    .belongingTo(INCIDENT.toString());
        }

        @Test
        void to_another_asks_that_one_anew() {
            var reassigned = new ActionReassigned(ID, ODENSE, LAESOE);
            action.given(STARTED.events())
                    .when(new AssignAction(ID, LAESOE, KIM))
                    .happens(reassigned);
        }

        @Test
        void after_it_was_declined_asks_again() {
            action.given(ASSIGNED.declined().events())
                    .when(new AssignAction(ID, ODENSE, KIM))
                    .happens(new ActionAssigned(ID, ODENSE));
        }

        @Test
        void to_the_same_is_nothing_new() {
            action.given(ASSIGNED.events())
                    .when(new AssignAction(ID, ODENSE, KIM))
                    .isRefused(ActionRefusal.ALREADY_ASSIGNED_TO_IT);
        }

        @Test
        void is_not_for_the_assignee_itself() {
            action.given(ASSIGNED.events())
                    .when(new AssignAction(ID, LAESOE, OTTO))
                    .isRefused(ActionRefusal.NOT_YOURS_TO_DIRECT);
        }

        @Test
        void takes_it_from_the_one_before() {
            action.given(ASSIGNED.reassigned(ODENSE, LAESOE).events())
                    .when(new AcceptAction(ID, OTTO))
                    .isRefused(ActionRefusal.NOT_FOUND);
        }
    }

    @Nested
    class Answering {

        @Test
        void accepts() {
            action.given(ASSIGNED.events()).when(new AcceptAction(ID, OTTO)).happens(new ActionAccepted(ID));
        }

        @Test
        void declines() {
            action.given(ASSIGNED.events())
                    .when(new DeclineAction(ID, "Nobody on duty", OTTO))
                    .happens(new ActionDeclined(ID, "Nobody on duty"));
        }

        @Test
        void is_for_the_assignee() {
            action.given(ASSIGNED.events()).when(new AcceptAction(ID, KIM)).isRefused(ActionRefusal.NOT_THE_ASSIGNEE);
        }

        @Test
        void is_done_once() {
            action.given(ASSIGNED.accepted().events())
                    .when(new DeclineAction(ID, "After all", OTTO))
                    .isRefused(ActionRefusal.NOT_ASSIGNED);
        }

        @Test
        void is_asked_for_again_after_reassigning() {
            action.given(STARTED.reassigned(ODENSE, AARHUS).events())
                    .when(new AcceptAction(ID, KIM))
                    .happens(new ActionAccepted(ID));
        }
    }

    @Nested
    class Following_its_incident {

        @Test
        void to_a_new_owner_lets_that_one_direct_it() {
            var moved = new ActionOwnerChanged(ID, AARHUS, LAESOE);
            action.given(proposedBy(JOINT).assignedTo(ODENSE).events())
                    .when(new HandOverAction(ID, LAESOE, machine(LAESOE)))
                    .happens(moved)
                    .belongingTo(INCIDENT.toString());
            action.given(proposedBy(JOINT).assignedTo(ODENSE).and(moved).events())
                    .when(new CancelAction(ID, "Not needed", LENE))
                    .happens(new ActionCancelled(ID, "Not needed"));
            action.given(proposedBy(JOINT).assignedTo(ODENSE).and(moved).events())
                    .when(new CancelAction(ID, "Not needed", KIM))
                    .isRefused(ActionRefusal.NOT_FOUND);
        }

        @Test
        void twice_changes_nothing() {
            action.given(proposedBy(JOINT).events())
                    .when(new HandOverAction(ID, AARHUS, machine(AARHUS)))
                    .nothingHappens();
        }

        @Test
        void is_not_for_people() {
            action.given(proposedBy(AARHUS).events())
                    .when(new HandOverAction(ID, LAESOE, KIM))
                    .isRefused(ActionRefusal.ONLY_WITH_ITS_INCIDENT);
        }
    }
}
