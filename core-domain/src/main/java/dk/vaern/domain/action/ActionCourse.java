package dk.vaern.domain.action;

import dk.vaern.domain.action.ActionCommand.AssignAction;
import dk.vaern.domain.action.ActionCommand.HandOverAction;
import dk.vaern.domain.action.ActionCommand.MarkActionOverdue;
import dk.vaern.domain.action.ActionEvent.ActionAssigned;
import dk.vaern.domain.action.ActionEvent.ActionBecameOverdue;
import dk.vaern.domain.action.ActionEvent.ActionOwnerChanged;
import dk.vaern.domain.action.ActionEvent.ActionReassigned;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Refused;
import java.time.Instant;
import java.util.List;

/** What is possible where an action stands: proposed, assigned, answered, worked on, done, verified. */
record ActionCourse(ActionStatus status, ActionMemory memory) {

    /** Anew after it was declined, or to another: who is asked, answers anew. */
    ActionEvent assign(AssignAction assign) {
        requireNotEnded();
        require(memory.context().admits(assign.assignee()), ActionRefusal.LABEL_KEEPS_IT_INSIDE);
        OrganisationId from = memory.assignee();
        if (from == null || status == ActionStatus.DECLINED) {
            return new ActionAssigned(assign.actionId(), assign.assignee());
        }
        if (from.equals(assign.assignee())) {
            throw new Refused(ActionRefusal.ALREADY_ASSIGNED_TO_IT);
        }
        return new ActionReassigned(assign.actionId(), from, assign.assignee());
    }

    void requireUnanswered() {
        requireNotEnded();
        require(status == ActionStatus.ASSIGNED, ActionRefusal.NOT_ASSIGNED);
    }

    void requireReadyToStart() {
        requireNotEnded();
        require(status != ActionStatus.STARTED && status != ActionStatus.BLOCKED, ActionRefusal.ALREADY_STARTED);
        require(status == ActionStatus.ACCEPTED, ActionRefusal.NOT_ACCEPTED);
    }

    void requireStarted() {
        requireNotEnded();
        require(status == ActionStatus.STARTED, ActionRefusal.NOT_STARTED);
    }

    void requireBlocked() {
        requireNotEnded();
        require(status == ActionStatus.BLOCKED, ActionRefusal.NOT_BLOCKED);
    }

    void requireCompleted() {
        requireUnverified();
        require(status == ActionStatus.COMPLETED, ActionRefusal.NOT_COMPLETED);
    }

    void requireUnverified() {
        require(status != ActionStatus.VERIFIED && status != ActionStatus.CANCELLED, ActionRefusal.ACTION_ENDED);
    }

    /** The policy may tell it twice: then nothing happens. */
    List<ActionEvent> handOver(HandOverAction handOver) {
        OrganisationId from = memory.context().owner();
        return from.equals(handOver.to())
                ? List.of()
                : List.of(new ActionOwnerChanged(handOver.actionId(), from, handOver.to()));
    }

    /** The timer may tell it late, twice, or when the work is done: then nothing happens. Declined is not done. */
    List<ActionEvent> markOverdue(MarkActionOverdue mark) {
        if (status.isEnded() || memory.overdue()) {
            return List.of();
        }
        Instant dueAt = memory.dueAt();
        if (dueAt == null || mark.by().at().isBefore(dueAt)) {
            throw new Refused(ActionRefusal.NOT_YET_DUE);
        }
        return List.of(new ActionBecameOverdue(mark.actionId(), dueAt));
    }

    private void requireNotEnded() {
        require(!status.isEnded(), ActionRefusal.ACTION_ENDED);
    }

    private static void require(boolean holds, ActionRefusal refusal) {
        if (!holds) {
            throw new Refused(refusal);
        }
    }
}
