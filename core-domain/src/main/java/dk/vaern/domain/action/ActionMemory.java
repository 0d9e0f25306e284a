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
import dk.vaern.domain.kernel.OrganisationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an action remembers for its decisions.
 *
 * @param assignee the organisation that was asked last, also when it declined
 * @param overdue it was said already that the action is overdue
 */
public record ActionMemory(
        ActionContext context,
        OrganisationId proposer,
        @Nullable OrganisationId assignee,
        @Nullable Instant dueAt,
        boolean overdue) {

    public static ActionMemory of(ActionProposed proposed) {
        return new ActionMemory(proposed.context(), proposed.proposer(), null, proposed.dueAt(), false);
    }

    public ActionMemory after(ActionEvent event) {
        return switch (event) {
            case ActionAssigned assigned -> assignedTo(assigned.assignee());
            case ActionReassigned reassigned -> assignedTo(reassigned.assignee());
            case ActionOwnerChanged changed ->
                new ActionMemory(context.ownedBy(changed.to()), proposer, assignee, dueAt, overdue);
            case ActionBecameOverdue _ -> new ActionMemory(context, proposer, assignee, dueAt, true);
            case ActionProposed _,
                    ActionAccepted _,
                    ActionDeclined _,
                    ActionStarted _,
                    ActionBlocked _,
                    ActionUnblocked _,
                    ActionCompleted _,
                    ActionVerified _,
                    ActionCancelled _ -> this;
        };
    }

    private ActionMemory assignedTo(OrganisationId organisation) {
        return new ActionMemory(context, proposer, organisation, dueAt, overdue);
    }

    /** Its matter it is, or it proposed it: it may assign, verify and cancel. */
    boolean isDirectedBy(OrganisationId organisation) {
        return organisation.equals(context.owner()) || organisation.equals(proposer);
    }

    boolean isAssignedTo(OrganisationId organisation) {
        return organisation.equals(assignee);
    }

    /** Its matter it is, or it was asked to do it. Having proposed it is a part in the incident, and ends with that. */
    boolean isFor(OrganisationId organisation) {
        return organisation.equals(context.owner()) || isAssignedTo(organisation);
    }

    /** The organisations that have a part in the action; what it is part of may be seen by more. */
    boolean concerns(OrganisationId organisation) {
        return isDirectedBy(organisation) || isAssignedTo(organisation);
    }
}
