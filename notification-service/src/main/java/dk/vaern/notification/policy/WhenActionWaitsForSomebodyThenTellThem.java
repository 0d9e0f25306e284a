package dk.vaern.notification.policy;

import dk.vaern.domain.action.ActionEvent.ActionAssigned;
import dk.vaern.domain.action.ActionEvent.ActionBecameOverdue;
import dk.vaern.domain.action.ActionEvent.ActionBlocked;
import dk.vaern.domain.action.ActionEvent.ActionReassigned;
import dk.vaern.domain.action.ActionId;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.notification.audience.OfActions;
import dk.vaern.notification.facts.Facts;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Tells those for whom a response action waits: who is to do it, and whose matter it is. */
@Component
public class WhenActionWaitsForSomebodyThenTellThem {

    /** The processor's name. */
    public static final String NAME = "tell-of-actions";

    private final Facts facts;
    private final Tellings tellings;

    WhenActionWaitsForSomebodyThenTellThem(Facts facts, Tellings tellings) {
        this.facts = facts;
        this.tellings = tellings;
    }

    @EventHandler
    void on(ActionAssigned assigned, EventMessage<?> event) {
        assigned(assigned.actionId(), assigned.assignee(), event);
    }

    @EventHandler
    void on(ActionReassigned reassigned, EventMessage<?> event) {
        assigned(reassigned.actionId(), reassigned.assignee(), event);
    }

    @EventHandler
    void on(ActionBecameOverdue overdue, EventMessage<?> event) {
        var action = facts.action(overdue.actionId());
        tellings.request(OfActions.overdue(action, facts.urgency(action)), event);
    }

    @EventHandler
    void on(ActionBlocked blocked, EventMessage<?> event) {
        var action = facts.action(blocked.actionId());
        var by = Tellings.actor(event).organisation();
        tellings.request(OfActions.blocked(by, action, facts.urgency(action)), event);
    }

    private void assigned(ActionId id, OrganisationId assignee, EventMessage<?> event) {
        var action = facts.action(id);
        var by = Tellings.actor(event).organisation();
        tellings.request(OfActions.assigned(assignee, by, action, facts.urgency(action)), event);
    }
}
