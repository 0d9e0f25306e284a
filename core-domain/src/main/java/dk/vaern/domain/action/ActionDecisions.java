package dk.vaern.domain.action;

import dk.vaern.domain.action.ActionCommand.AcceptAction;
import dk.vaern.domain.action.ActionCommand.AssignAction;
import dk.vaern.domain.action.ActionCommand.BlockAction;
import dk.vaern.domain.action.ActionCommand.CancelAction;
import dk.vaern.domain.action.ActionCommand.CompleteAction;
import dk.vaern.domain.action.ActionCommand.DeclineAction;
import dk.vaern.domain.action.ActionCommand.HandOverAction;
import dk.vaern.domain.action.ActionCommand.MarkActionOverdue;
import dk.vaern.domain.action.ActionCommand.ProposeAction;
import dk.vaern.domain.action.ActionCommand.StartAction;
import dk.vaern.domain.action.ActionCommand.UnblockAction;
import dk.vaern.domain.action.ActionCommand.VerifyAction;
import dk.vaern.domain.action.ActionEvent.ActionAccepted;
import dk.vaern.domain.action.ActionEvent.ActionAssigned;
import dk.vaern.domain.action.ActionEvent.ActionBlocked;
import dk.vaern.domain.action.ActionEvent.ActionCancelled;
import dk.vaern.domain.action.ActionEvent.ActionCompleted;
import dk.vaern.domain.action.ActionEvent.ActionDeclined;
import dk.vaern.domain.action.ActionEvent.ActionProposed;
import dk.vaern.domain.action.ActionEvent.ActionStarted;
import dk.vaern.domain.action.ActionEvent.ActionUnblocked;
import dk.vaern.domain.action.ActionEvent.ActionVerified;
import dk.vaern.domain.kernel.Refused;
import java.util.List;

/** What an action decides about each command. */
final class ActionDecisions {

    private ActionDecisions() {}

    /** What happens when this is asked of an action in this state; {@link Refused} when a rule says no. */
    static List<ActionEvent> decide(ActionCommand command, ActionState state) {
        return switch (state) {
            case ActionState.Unproposed _ -> {
                if (!(command instanceof ProposeAction propose)) {
                    throw new Refused(ActionRefusal.NOT_FOUND);
                }
                yield propose(propose);
            }
            case ActionState.Known known -> ofKnown(command, new ActionCourse(known.status(), known.memory()));
        };
    }

    private static List<ActionEvent> propose(ProposeAction propose) {
        if (propose.dueAt() != null && propose.by().isPast(propose.dueAt())) {
            throw new Refused(ActionRefusal.DUE_IN_THE_PAST);
        }
        if (propose.assignee() != null && !propose.context().admits(propose.assignee())) {
            throw new Refused(ActionRefusal.LABEL_KEEPS_IT_INSIDE);
        }
        var proposed = new ActionProposed(
                propose.actionId(),
                propose.context(),
                propose.by().organisation(),
                propose.title(),
                propose.description(),
                propose.dueAt());
        return propose.assignee() == null
                ? List.of(proposed)
                : List.of(proposed, new ActionAssigned(propose.actionId(), propose.assignee()));
    }

    private static List<ActionEvent> ofKnown(ActionCommand command, ActionCourse course) {
        return switch (command) {
            case ProposeAction _ -> throw new Refused(ActionRefusal.ALREADY_PROPOSED);
            case AssignAction assign -> List.of(course.assign(assign));
            case AcceptAction accept -> {
                course.requireUnanswered();
                yield List.of(new ActionAccepted(accept.actionId()));
            }
            case DeclineAction decline -> {
                course.requireUnanswered();
                yield List.of(new ActionDeclined(decline.actionId(), decline.reason()));
            }
            case StartAction start -> {
                course.requireReadyToStart();
                yield List.of(new ActionStarted(start.actionId()));
            }
            case BlockAction block -> {
                course.requireStarted();
                yield List.of(new ActionBlocked(block.actionId(), block.reason()));
            }
            case UnblockAction unblock -> {
                course.requireBlocked();
                yield List.of(new ActionUnblocked(unblock.actionId()));
            }
            case CompleteAction complete -> {
                course.requireStarted();
                yield List.of(new ActionCompleted(complete.actionId(), complete.result()));
            }
            case VerifyAction verify -> {
                course.requireCompleted();
                yield List.of(new ActionVerified(verify.actionId(), verify.result()));
            }
            case CancelAction cancel -> {
                course.requireUnverified();
                yield List.of(new ActionCancelled(cancel.actionId(), cancel.reason()));
            }
            case HandOverAction handOver -> course.handOver(handOver);
            case MarkActionOverdue mark -> course.markOverdue(mark);
        };
    }
}
