package dk.vaern.domain.action;

import dk.vaern.domain.action.ActionEvent.ActionAccepted;
import dk.vaern.domain.action.ActionEvent.ActionAssigned;
import dk.vaern.domain.action.ActionEvent.ActionBecameOverdue;
import dk.vaern.domain.action.ActionEvent.ActionBlocked;
import dk.vaern.domain.action.ActionEvent.ActionCancelled;
import dk.vaern.domain.action.ActionEvent.ActionCompleted;
import dk.vaern.domain.action.ActionEvent.ActionDeclined;
import dk.vaern.domain.action.ActionEvent.ActionOwnerChanged;
import dk.vaern.domain.action.ActionEvent.ActionProposed;
import dk.vaern.domain.action.ActionEvent.ActionReassigned;
import dk.vaern.domain.action.ActionEvent.ActionStarted;
import dk.vaern.domain.action.ActionEvent.ActionUnblocked;
import dk.vaern.domain.action.ActionEvent.ActionVerified;

/** The little that decisions need to remember; what people read is folded elsewhere from the same events. */
public sealed interface ActionState {

    record Unproposed() implements ActionState {}

    record Known(ActionStatus status, ActionMemory memory) implements ActionState {}

    /** Total: an event without a case does not compile. Never throws, never decides. */
    default ActionState after(ActionEvent event) {
        return switch (this) {
            case Unproposed unproposed ->
                event instanceof ActionProposed proposed
                        ? new Known(ActionStatus.PROPOSED, ActionMemory.of(proposed))
                        : unproposed;
            case Known known ->
                new Known(statusAfter(event, known.status()), known.memory().after(event));
        };
    }

    /** Where the action stands after an event. */
    static ActionStatus statusAfter(ActionEvent event, ActionStatus before) {
        return switch (event) {
            case ActionProposed _ -> ActionStatus.PROPOSED;
            case ActionAssigned _, ActionReassigned _ -> ActionStatus.ASSIGNED;
            case ActionAccepted _ -> ActionStatus.ACCEPTED;
            case ActionDeclined _ -> ActionStatus.DECLINED;
            case ActionStarted _, ActionUnblocked _ -> ActionStatus.STARTED;
            case ActionBlocked _ -> ActionStatus.BLOCKED;
            case ActionCompleted _ -> ActionStatus.COMPLETED;
            case ActionVerified _ -> ActionStatus.VERIFIED;
            case ActionCancelled _ -> ActionStatus.CANCELLED;
            case ActionOwnerChanged _, ActionBecameOverdue _ -> before;
        };
    }
}
