package dk.vaern.incident.api.action;

import dk.vaern.domain.action.ActionCommand;
import dk.vaern.domain.action.ActionCommand.AssignAction;
import dk.vaern.domain.action.ActionCommand.ProposeAction;
import dk.vaern.domain.action.ActionContext;
import dk.vaern.domain.action.ActionId;
import dk.vaern.domain.action.ResponseAction;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.visibility.Sharing;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.incident.api.action.ActionBodies.NewAction;
import dk.vaern.incident.view.action.ActionPictures;
import dk.vaern.incident.view.organisation.OrganisationDirectory;
import dk.vaern.incident.view.picture.IncidentPictures;
import dk.vaern.incident.view.sharing.Sights;
import dk.vaern.web.version.Written;
import dk.vaern.web.write.Write;
import dk.vaern.web.write.Writes;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Gives commands to response actions, once what they point at was looked at: first whether it is there for the caller,
 * then who is asked, then the rest.
 */
@Component
class ActionDesk {

    private final Sights sights;
    private final IncidentPictures incidents;
    private final ActionPictures actions;
    private final OrganisationDirectory organisations;
    private final Writes writes;

    ActionDesk(
            Sights sights,
            IncidentPictures incidents,
            ActionPictures actions,
            OrganisationDirectory organisations,
            Writes writes) {
        this.sights = sights;
        this.incidents = incidents;
        this.actions = actions;
        this.organisations = organisations;
        this.writes = writes;
    }

    ResponseEntity<Written> propose(Write write, IncidentId incident, NewAction body) {
        Sharing sharing = sights.forActing(incident, write.by().actor());
        if (body.assignee() != null) {
            organisations.requireKnown(body.assignee());
        }
        incidents.requireOpen(incident);
        var action = new ActionId(write.newId());
        var context = new ActionContext.OfIncident(incident, sharing.owner(), sharing.label());
        long version = send(
                write,
                new ProposeAction(
                        action, context, body.title(), body.description(), body.assignee(), body.dueAt(), write.by()));
        return Written.created("/api/v1/actions/" + action, action.value(), version);
    }

    ResponseEntity<Written> assign(Write write, ActionId action, OrganisationId assignee) {
        requireVisible(write, action);
        organisations.requireKnown(assignee);
        return changed(write, new AssignAction(action, assignee, write.by()));
    }

    /**
     * Nobody changes what they do not find: an action of a RED incident is its named individuals', and who proposed one and
     * has no part in the incident any longer has none in the action either.
     */
    ResponseEntity<Written> give(Write write, ActionCommand command) {
        requireVisible(write, command.actionId());
        return changed(write, command);
    }

    private void requireVisible(Write write, ActionId action) {
        actions.see(action, Viewer.of(write.by().actor()));
    }

    private ResponseEntity<Written> changed(Write write, ActionCommand command) {
        return Written.changed(command.actionId().value(), send(write, command));
    }

    private long send(Write write, ActionCommand command) {
        return writes.give(write, ResponseAction.COMMANDS, command.actionId().toString(), command);
    }
}
