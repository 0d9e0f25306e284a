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
import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Refused;

/** Who may ask something of an action at all: an organisation without a part in it is told that it does not exist. */
final class ActionAdmission {

    private ActionAdmission() {}

    static void admit(ActionCommand command, ActionState state) {
        switch (state) {
            case ActionState.Unproposed _ -> admitUnproposed(command);
            case ActionState.Known known -> admitKnown(command, known.memory());
        }
    }

    /** That the proposer may act on the incident is for the one to check who can see the incident. */
    private static void admitUnproposed(ActionCommand command) {
        if (!(command instanceof ProposeAction propose)) {
            throw new Refused(ActionRefusal.NOT_FOUND);
        }
        if (propose.context() instanceof ActionContext.OfCampaign campaign
                && !campaign.owner().equals(propose.by().organisation())) {
            throw new Refused(ActionRefusal.NOT_YOURS_TO_DIRECT);
        }
    }

    private static void admitKnown(ActionCommand command, ActionMemory memory) {
        Actor actor = command.by().actor();
        boolean machines = command instanceof MarkActionOverdue || command instanceof HandOverAction;
        if (machines && actor.isMachine()) {
            return;
        }
        OrganisationId organisation = actor.organisation();
        if (!memory.concerns(organisation)) {
            throw new Refused(ActionRefusal.NOT_FOUND);
        }
        switch (command) {
            case AcceptAction _, DeclineAction _, StartAction _, BlockAction _, UnblockAction _, CompleteAction _ ->
                require(memory.isAssignedTo(organisation), ActionRefusal.NOT_THE_ASSIGNEE);
            case ProposeAction _, AssignAction _, VerifyAction _, CancelAction _ ->
                require(memory.isDirectedBy(organisation), ActionRefusal.NOT_YOURS_TO_DIRECT);
            case HandOverAction _ -> throw new Refused(ActionRefusal.ONLY_WITH_ITS_INCIDENT);
            case MarkActionOverdue _ -> throw new Refused(ActionRefusal.ONLY_BY_THE_TIMER);
        }
    }

    private static void require(boolean permitted, ActionRefusal refusal) {
        if (!permitted) {
            throw new Refused(refusal);
        }
    }
}
