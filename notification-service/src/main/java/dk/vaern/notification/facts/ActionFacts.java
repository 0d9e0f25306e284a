package dk.vaern.notification.facts;

import dk.vaern.domain.action.ActionContext;
import dk.vaern.domain.action.ActionEvent;
import dk.vaern.domain.action.ActionEvent.ActionAssigned;
import dk.vaern.domain.action.ActionEvent.ActionOwnerChanged;
import dk.vaern.domain.action.ActionEvent.ActionProposed;
import dk.vaern.domain.action.ActionEvent.ActionReassigned;
import dk.vaern.domain.action.ActionId;
import dk.vaern.domain.action.ActionState;
import dk.vaern.domain.action.ActionStatus;
import dk.vaern.domain.kernel.OrganisationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A response action, as far as messages need it.
 *
 * @param assignee absent until it is assigned
 * @param dueAt absent: no deadline
 */
public record ActionFacts(
        ActionId id,
        ActionContext context,
        OrganisationId proposer,
        String title,
        @Nullable OrganisationId assignee,
        @Nullable Instant dueAt,
        ActionStatus status) {

    static ActionFacts of(ActionProposed proposed) {
        return new ActionFacts(
                proposed.actionId(),
                proposed.context(),
                proposed.proposer(),
                proposed.title(),
                null,
                proposed.dueAt(),
                ActionStatus.PROPOSED);
    }

    ActionFacts after(ActionEvent event) {
        ActionStatus now = ActionState.statusAfter(event, status);
        return switch (event) {
            case ActionOwnerChanged changed ->
                new ActionFacts(id, context.ownedBy(changed.to()), proposer, title, assignee, dueAt, now);
            case ActionAssigned assigned -> assignedTo(assigned.assignee(), now);
            case ActionReassigned reassigned -> assignedTo(reassigned.assignee(), now);
            default -> new ActionFacts(id, context, proposer, title, assignee, dueAt, now);
        };
    }

    private ActionFacts assignedTo(OrganisationId organisation, ActionStatus now) {
        return new ActionFacts(id, context, proposer, title, organisation, dueAt, now);
    }

    /** Is it the organisation's matter, or was it asked to do it? Only these are told of it. */
    public boolean isFor(OrganisationId organisation) {
        return organisation.equals(context.owner()) || organisation.equals(assignee);
    }
}
