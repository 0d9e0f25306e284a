package dk.vaern.incident.api.incident;

import static dk.vaern.domain.kernel.Role.ANALYST;
import static dk.vaern.domain.kernel.Role.COORDINATOR;
import static dk.vaern.domain.kernel.Role.RESPONDER;
import static dk.vaern.domain.kernel.Role.REVIEWER;
import static dk.vaern.domain.kernel.Role.SERVICE;
import static dk.vaern.incident.view.sharing.LookRefusal.NOT_YOURS_TO_LOOK_AS;

import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.incident.api.RefusedBy;
import dk.vaern.incident.api.timeline.TimelineFilter;
import dk.vaern.incident.view.board.IncidentBoard;
import dk.vaern.incident.view.board.IncidentItem;
import dk.vaern.incident.view.page.Placed;
import dk.vaern.incident.view.picture.IncidentPicture;
import dk.vaern.incident.view.picture.IncidentPictures;
import dk.vaern.incident.view.sharing.Lens;
import dk.vaern.incident.view.sharing.Moment;
import dk.vaern.incident.view.timeline.TimelineItem;
import dk.vaern.incident.view.timeline.TimelineItems;
import dk.vaern.incident.view.timeline.Timelines;
import dk.vaern.web.page.Cursor;
import dk.vaern.web.page.Page;
import dk.vaern.web.page.PageRequest;
import dk.vaern.web.security.Allowed;
import dk.vaern.web.version.MinVersion;
import dk.vaern.web.version.ReadYourWrite;
import dk.vaern.web.version.Written;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Incidents to read: lists, one as it stands or stood, and its timeline. */
@RestController
@RequestMapping(path = "/api/v1/incidents", produces = MediaType.APPLICATION_JSON_VALUE)
class IncidentResource {

    private final IncidentBoard board;
    private final IncidentPictures pictures;
    private final Timelines timelines;
    private final TimelineItems items;
    private final ReadYourWrite readYourWrite;

    IncidentResource(
            IncidentBoard board,
            IncidentPictures pictures,
            Timelines timelines,
            TimelineItems items,
            ReadYourWrite readYourWrite) {
        this.board = board;
        this.pictures = pictures;
        this.timelines = timelines;
        this.items = items;
        this.readYourWrite = readYourWrite;
    }

    /** Lists the incidents that the caller may see, newest report first. */
    @GetMapping
    @Allowed({RESPONDER, COORDINATOR, ANALYST, REVIEWER, SERVICE})
    ResponseEntity<Page<IncidentItem>> listIncidents(IncidentFilter filter, PageRequest page, Actor actor) {
        var found = board.list(
                Viewer.of(actor),
                filter.query(),
                page.after().map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE),
                page.beyond());
        return page.page(found, placed -> Cursor.after(placed.position()), Placed::item);
    }

    /**
     * Reads an incident as it stands, or as it stood ({@code at}), as the caller or as an organisation could see it
     * ({@code as}).
     *
     * @param at an instant (RFC 3339, UTC) or a position in the record; absent: now
     * @param as an organisation whose view it is to be; absent: the caller's own
     */
    @GetMapping("/{id}")
    @Allowed({RESPONDER, COORDINATOR, ANALYST, REVIEWER, SERVICE})
    @RefusedBy.Looking(NOT_YOURS_TO_LOOK_AS)
    ResponseEntity<IncidentPicture> readIncident(
            @PathVariable IncidentId id,
            @RequestParam(required = false) @Nullable Moment at,
            @RequestParam(required = false) @Nullable OrganisationId as,
            MinVersion least,
            Actor actor) {
        var lens = new Lens(Viewer.of(actor), at == null ? new Moment.Now() : at, as);
        MinVersion awaited = at == null ? least : MinVersion.ANY;
        IncidentPicture picture = readYourWrite.see(awaited, () -> pictures.see(id, lens), IncidentPicture::version);
        return Written.read(picture, picture.version());
    }

    /** Reads what happened, in order, with the same {@code at} and {@code as}. */
    @GetMapping("/{id}/timeline")
    @Allowed({RESPONDER, COORDINATOR, ANALYST, REVIEWER, SERVICE})
    @RefusedBy.Looking(NOT_YOURS_TO_LOOK_AS)
    ResponseEntity<Page<TimelineItem>> readIncidentTimeline(
            @PathVariable IncidentId id, TimelineFilter filter, PageRequest page, Actor actor, Locale language) {
        var found = timelines.page(id, filter.lens(actor), filter.query(page));
        return page.page(
                found.events(),
                event -> Cursor.after(event.position()),
                event -> items.of(event, found.label(event), language));
    }
}
