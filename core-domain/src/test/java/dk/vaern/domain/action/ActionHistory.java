package dk.vaern.domain.action;

import static dk.vaern.domain.testing.People.AARHUS;
import static dk.vaern.domain.testing.People.NOW;

import dk.vaern.domain.action.ActionEvent.ActionAccepted;
import dk.vaern.domain.action.ActionEvent.ActionAssigned;
import dk.vaern.domain.action.ActionEvent.ActionBecameOverdue;
import dk.vaern.domain.action.ActionEvent.ActionBlocked;
import dk.vaern.domain.action.ActionEvent.ActionCancelled;
import dk.vaern.domain.action.ActionEvent.ActionCompleted;
import dk.vaern.domain.action.ActionEvent.ActionDeclined;
import dk.vaern.domain.action.ActionEvent.ActionProposed;
import dk.vaern.domain.action.ActionEvent.ActionReassigned;
import dk.vaern.domain.action.ActionEvent.ActionStarted;
import dk.vaern.domain.action.ActionEvent.ActionUnblocked;
import dk.vaern.domain.action.ActionEvent.ActionVerified;
import dk.vaern.domain.campaign.CampaignId;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Tlp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What happened to an action so far, oldest first. */
record ActionHistory(List<ActionEvent> events) {

    static final ActionId ID = ActionId.of("0199f000-0000-7000-8000-00000000a001");
    static final IncidentId INCIDENT = IncidentId.of("0199f000-0000-7000-8000-00000000b001");
    static final CampaignId CAMPAIGN = CampaignId.of("0199f000-0000-7000-8000-00000000c001");
    static final Instant DUE = NOW.plus(Duration.ofHours(4));

    static ActionContext incidentOf(OrganisationId owner, Tlp tlp) {
        return new ActionContext.OfIncident(INCIDENT, owner, tlp);
    }

    static ActionContext campaignOf(OrganisationId owner) {
        return new ActionContext.OfCampaign(CAMPAIGN, owner, Tlp.GREEN);
    }

    /** Proposed for an incident of Aarhus. */
    static ActionHistory proposedBy(OrganisationId proposer) {
        return proposed(incidentOf(AARHUS, Tlp.AMBER), proposer);
    }

    static ActionHistory proposed(ActionContext context, OrganisationId proposer) {
        return new ActionHistory(List.of(proposal(context, proposer)));
    }

    static ActionProposed proposal(ActionContext context, OrganisationId proposer) {
        return new ActionProposed(ID, context, proposer, "Isolate the mail server", "Before six", DUE);
    }

    ActionHistory assignedTo(OrganisationId assignee) {
        return and(new ActionAssigned(ID, assignee));
    }

    ActionHistory reassigned(OrganisationId from, OrganisationId to) {
        return and(new ActionReassigned(ID, from, to));
    }

    ActionHistory accepted() {
        return and(new ActionAccepted(ID));
    }

    ActionHistory declined() {
        return and(new ActionDeclined(ID, "Nobody on duty"));
    }

    ActionHistory started() {
        return and(new ActionStarted(ID));
    }

    ActionHistory blocked() {
        return and(new ActionBlocked(ID, "Waits for the supplier"));
    }

    ActionHistory unblocked() {
        return and(new ActionUnblocked(ID));
    }

    ActionHistory completed() {
        return and(new ActionCompleted(ID, "Isolated"));
    }

    ActionHistory verified() {
        return and(new ActionVerified(ID, "Seen"));
    }

    ActionHistory cancelled() {
        return and(new ActionCancelled(ID, "Not needed"));
    }

    ActionHistory overdue() {
        return and(new ActionBecameOverdue(ID, DUE));
    }

    ActionMemory memory() {
        return ((ActionState.Known) state()).memory();
    }

    ActionState state() {
        ActionState state = new ActionState.Unproposed();
        for (ActionEvent event : events) {
            state = state.after(event);
        }
        return state;
    }

    ActionHistory and(ActionEvent event) {
        return new ActionHistory(
                Stream.concat(events.stream(), Stream.of(event)).toList());
    }
}
