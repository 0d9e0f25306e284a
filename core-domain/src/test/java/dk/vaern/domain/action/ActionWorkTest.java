package dk.vaern.domain.action;

import static dk.vaern.domain.action.ActionHistory.DUE;
import static dk.vaern.domain.action.ActionHistory.ID;
import static dk.vaern.domain.action.ActionHistory.incidentOf;
import static dk.vaern.domain.action.ActionHistory.proposedBy;
import static dk.vaern.domain.testing.People.AARHUS;
import static dk.vaern.domain.testing.People.CENTRE;
import static dk.vaern.domain.testing.People.KIM;
import static dk.vaern.domain.testing.People.LAESOE;
import static dk.vaern.domain.testing.People.ODENSE;
import static dk.vaern.domain.testing.People.OTTO;
import static dk.vaern.domain.testing.People.at;
import static dk.vaern.domain.testing.People.machine;

import dk.vaern.domain.action.ActionCommand.AcceptAction;
import dk.vaern.domain.action.ActionCommand.BlockAction;
import dk.vaern.domain.action.ActionCommand.CancelAction;
import dk.vaern.domain.action.ActionCommand.CompleteAction;
import dk.vaern.domain.action.ActionCommand.MarkActionOverdue;
import dk.vaern.domain.action.ActionCommand.StartAction;
import dk.vaern.domain.action.ActionCommand.UnblockAction;
import dk.vaern.domain.action.ActionCommand.VerifyAction;
import dk.vaern.domain.action.ActionEvent.ActionBecameOverdue;
import dk.vaern.domain.action.ActionEvent.ActionBlocked;
import dk.vaern.domain.action.ActionEvent.ActionCancelled;
import dk.vaern.domain.action.ActionEvent.ActionCompleted;
import dk.vaern.domain.action.ActionEvent.ActionProposed;
import dk.vaern.domain.action.ActionEvent.ActionStarted;
import dk.vaern.domain.action.ActionEvent.ActionUnblocked;
import dk.vaern.domain.action.ActionEvent.ActionVerified;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.kernel.VersionRefusal;
import dk.vaern.domain.testing.Scenario;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ActionWorkTest {

    private static final ActionHistory ASSIGNED = proposedBy(AARHUS).assignedTo(ODENSE);
    private static final ActionHistory STARTED = ASSIGNED.accepted().started();

    private final Scenario<ResponseAction> action = new Scenario<>(ResponseAction.class, ResponseAction.COMMANDS);

    @Nested
    class Working {

        @Test
        void starts() {
            action.given(ASSIGNED.accepted().events())
                    .when(new StartAction(ID, OTTO))
                    .happens(new ActionStarted(ID));
        }

        @Test
        void waits_for_acceptance() {
            action.given(ASSIGNED.events()).when(new StartAction(ID, OTTO)).isRefused(ActionRefusal.NOT_ACCEPTED);
        }

        @Test
        void starts_once() {
            action.given(STARTED.events()).when(new StartAction(ID, OTTO)).isRefused(ActionRefusal.ALREADY_STARTED);
        }

        @Test
        void completes_nothing_that_is_blocked() {
            action.given(STARTED.blocked().events())
                    .when(new CompleteAction(ID, "Isolated", OTTO))
                    .isRefused(ActionRefusal.NOT_STARTED);
        }

        @Test
        void unblocks_only_what_is_blocked() {
            action.given(STARTED.events()).when(new UnblockAction(ID, OTTO)).isRefused(ActionRefusal.NOT_BLOCKED);
        }

        @Test
        void is_blocked() {
            action.given(STARTED.events())
                    .when(new BlockAction(ID, "Waits for the supplier", OTTO))
                    .happens(new ActionBlocked(ID, "Waits for the supplier"));
        }

        @Test
        void goes_on_after_a_block() {
            action.given(STARTED.blocked().events())
                    .when(new UnblockAction(ID, OTTO))
                    .happens(new ActionUnblocked(ID));
        }

        @Test
        void completes() {
            action.given(STARTED.blocked().unblocked().events())
                    .when(new CompleteAction(ID, "Isolated", OTTO))
                    .happens(new ActionCompleted(ID, "Isolated"));
        }
    }

    @Nested
    class Ending {

        @Test
        void verifies_what_is_completed() {
            action.given(STARTED.completed().events())
                    .when(new VerifyAction(ID, "Seen", KIM))
                    .happens(new ActionVerified(ID, "Seen"))
                    .answersVersion(6);
        }

        @Test
        void verifies_nothing_before() {
            action.given(STARTED.events())
                    .when(new VerifyAction(ID, "Seen", KIM))
                    .isRefused(ActionRefusal.NOT_COMPLETED);
        }

        @Test
        void is_the_end() {
            action.given(STARTED.completed().verified().events())
                    .when(new CancelAction(ID, "Too late", KIM))
                    .isRefused(ActionRefusal.ACTION_ENDED);
        }

        @Test
        void cancels_even_what_is_completed() {
            action.given(STARTED.completed().events())
                    .when(new CancelAction(ID, "Wrong server", KIM))
                    .happens(new ActionCancelled(ID, "Wrong server"));
        }
    }

    @Nested
    class BecomingOverdue {

        @Test
        void is_said_by_the_timer_once_it_is_due() {
            action.given(ASSIGNED.events()).when(overdueAt(DUE)).happens(new ActionBecameOverdue(ID, DUE));
        }

        @Test
        void is_said_of_what_was_declined_too() {
            action.given(ASSIGNED.declined().events()).when(overdueAt(DUE)).happens(new ActionBecameOverdue(ID, DUE));
        }

        @Test
        void is_not_said_early() {
            action.given(ASSIGNED.events()).when(overdueAt(DUE.minusMillis(1))).isRefused(ActionRefusal.NOT_YET_DUE);
        }

        @Test
        void is_not_said_without_a_deadline() {
            var endless = new ActionProposed(ID, incidentOf(AARHUS, Tlp.AMBER), AARHUS, "Watch", "For ever", null);
            action.given(endless).when(overdueAt(DUE)).isRefused(ActionRefusal.NOT_YET_DUE);
        }

        @Test
        void is_said_once_whatever_happens_next() {
            action.given(ASSIGNED.overdue().reassigned(ODENSE, LAESOE).events())
                    .when(overdueAt(DUE))
                    .nothingHappens()
                    .answersVersion(4);
        }

        @Test
        void is_not_said_of_what_is_done() {
            action.given(STARTED.completed().events()).when(overdueAt(DUE)).nothingHappens();
        }

        @Test
        void is_said_by_nobody_else() {
            action.given(ASSIGNED.events())
                    .when(new MarkActionOverdue(ID, at(DUE, KIM)))
                    .isRefused(ActionRefusal.ONLY_BY_THE_TIMER);
        }

        private MarkActionOverdue overdueAt(Instant instant) {
            return new MarkActionOverdue(ID, at(instant, machine(CENTRE)));
        }
    }

    @Nested
    class IfMatch {

        @Test
        void holds() {
            action.given(ASSIGNED.events())
                    .when(new AcceptAction(ID, OTTO), Map.of("expectedVersion", "2"))
                    .answersVersion(3);
        }

        @Test
        void does_not_hold() {
            action.given(ASSIGNED.events())
                    .when(new AcceptAction(ID, OTTO), Map.of("expectedVersion", "1"))
                    .isRefused(VersionRefusal.VERSION_MISMATCH);
        }
    }
}
