package dk.vaern.incident.api.action;

import static dk.vaern.domain.action.ActionRefusal.DUE_IN_THE_PAST;
import static dk.vaern.domain.action.ActionRefusal.LABEL_KEEPS_IT_INSIDE;
import static dk.vaern.domain.incident.IncidentRefusal.INCIDENT_CLOSED;
import static dk.vaern.domain.incident.IncidentRefusal.INCIDENT_MERGED;
import static dk.vaern.domain.incident.IncidentRefusal.NOT_YOURS_TO_DO;
import static dk.vaern.domain.kernel.Role.ANALYST;
import static dk.vaern.domain.kernel.Role.COORDINATOR;
import static dk.vaern.domain.kernel.Role.RESPONDER;
import static dk.vaern.domain.kernel.Role.REVIEWER;
import static dk.vaern.domain.kernel.Role.SERVICE;
import static dk.vaern.incident.view.organisation.DirectoryRefusal.UNKNOWN_ORGANISATION;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dk.vaern.domain.action.ActionId;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.incident.api.RefusedBy;
import dk.vaern.incident.api.action.ActionBodies.NewAction;
import dk.vaern.incident.view.action.ActionBoard;
import dk.vaern.incident.view.action.ActionPicture;
import dk.vaern.incident.view.action.ActionPictures;
import dk.vaern.incident.view.action.ActionQuery;
import dk.vaern.incident.view.page.Placed;
import dk.vaern.web.openapi.Creates;
import dk.vaern.web.page.Cursor;
import dk.vaern.web.page.Page;
import dk.vaern.web.page.PageRequest;
import dk.vaern.web.security.Allowed;
import dk.vaern.web.version.MinVersion;
import dk.vaern.web.version.ReadYourWrite;
import dk.vaern.web.version.Written;
import dk.vaern.web.write.Write;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Response actions to read, and to propose within an incident. */
@RestController
@RequestMapping(path = "/api/v1", produces = APPLICATION_JSON_VALUE)
class ActionResource {

    private final ActionPictures pictures;
    private final ActionBoard board;
    private final ActionDesk desk;
    private final ReadYourWrite readYourWrite;

    ActionResource(ActionPictures pictures, ActionBoard board, ActionDesk desk, ReadYourWrite readYourWrite) {
        this.pictures = pictures;
        this.board = board;
        this.desk = desk;
        this.readYourWrite = readYourWrite;
    }

    /** Asks that something be done about an incident, by an organisation if one is named. */
    @PostMapping(path = "/incidents/{id}/actions", consumes = APPLICATION_JSON_VALUE)
    @Allowed({RESPONDER, COORDINATOR})
    @Creates
    @RefusedBy.Action({DUE_IN_THE_PAST, LABEL_KEEPS_IT_INSIDE})
    @RefusedBy.Incident({NOT_YOURS_TO_DO, INCIDENT_CLOSED, INCIDENT_MERGED})
    @RefusedBy.Directory(UNKNOWN_ORGANISATION)
    ResponseEntity<Written> proposeAction(
            @PathVariable("id") IncidentId incident, @Valid @RequestBody NewAction body, Write write) {
        return desk.propose(write, incident, body);
    }

    /** Lists the response actions that the caller may see, newest proposal first. */
    @GetMapping("/actions")
    @Allowed({RESPONDER, COORDINATOR, ANALYST, REVIEWER, SERVICE})
    ResponseEntity<Page<ActionPicture>> listActions(ActionQuery query, PageRequest page, Actor actor) {
        var found = board.list(
                Viewer.of(actor),
                query,
                page.after().map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE),
                page.beyond());
        return page.page(found, placed -> Cursor.after(placed.position()), Placed::item);
    }

    /** Reads a response action. */
    @GetMapping("/actions/{id}")
    @Allowed({RESPONDER, COORDINATOR, ANALYST, REVIEWER, SERVICE})
    ResponseEntity<ActionPicture> readAction(@PathVariable ActionId id, MinVersion least, Actor actor) {
        ActionPicture picture =
                readYourWrite.see(least, () -> pictures.see(id, Viewer.of(actor)), ActionPicture::version);
        return Written.read(picture, picture.version());
    }
}
