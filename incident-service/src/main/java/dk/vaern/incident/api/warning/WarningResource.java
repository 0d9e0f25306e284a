package dk.vaern.incident.api.warning;

import static dk.vaern.domain.kernel.Role.ANALYST;
import static dk.vaern.domain.kernel.Role.COORDINATOR;
import static dk.vaern.domain.kernel.Role.RESPONDER;
import static dk.vaern.domain.kernel.Role.REVIEWER;
import static dk.vaern.domain.kernel.Role.SERVICE;
import static dk.vaern.incident.view.sharing.LookRefusal.NOT_YOURS_TO_LOOK_AS;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.incident.api.RefusedBy;
import dk.vaern.incident.api.timeline.TimelineFilter;
import dk.vaern.incident.view.page.Placed;
import dk.vaern.incident.view.timeline.TimelineItem;
import dk.vaern.incident.view.timeline.TimelineItems;
import dk.vaern.incident.view.timeline.WarningTimelines;
import dk.vaern.incident.view.warning.WarningBoard;
import dk.vaern.incident.view.warning.WarningItem;
import dk.vaern.incident.view.warning.WarningPicture;
import dk.vaern.incident.view.warning.WarningPictures;
import dk.vaern.incident.view.warning.WarningQuery;
import dk.vaern.web.page.Cursor;
import dk.vaern.web.page.Page;
import dk.vaern.web.page.PageRequest;
import dk.vaern.web.security.Allowed;
import dk.vaern.web.version.MinVersion;
import dk.vaern.web.version.ReadYourWrite;
import dk.vaern.web.version.Written;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Warnings to read. */
@RestController
@RequestMapping(path = "/api/v1/warnings", produces = MediaType.APPLICATION_JSON_VALUE)
class WarningResource {

    private final ReadYourWrite readYourWrite;
    private final WarningBoard board;
    private final WarningPictures pictures;
    private final WarningTimelines timelines;
    private final TimelineItems items;

    WarningResource(
            WarningBoard board,
            WarningPictures pictures,
            WarningTimelines timelines,
            TimelineItems items,
            ReadYourWrite readYourWrite) {
        this.readYourWrite = readYourWrite;
        this.board = board;
        this.pictures = pictures;
        this.timelines = timelines;
        this.items = items;
    }

    /** Lists the warnings that the caller may see, newest first. */
    @GetMapping
    @Allowed({RESPONDER, COORDINATOR, ANALYST, REVIEWER, SERVICE})
    ResponseEntity<Page<WarningItem>> listWarnings(WarningQuery query, PageRequest page, Actor actor) {
        var found = board.list(
                Viewer.of(actor),
                query,
                page.after().map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE),
                page.beyond());
        return page.page(found, placed -> Cursor.after(placed.position()), Placed::item);
    }

    /** Reads a warning. */
    @GetMapping("/{id}")
    @Allowed({RESPONDER, COORDINATOR, ANALYST, REVIEWER, SERVICE})
    ResponseEntity<WarningPicture> readWarning(@PathVariable WarningId id, MinVersion least, Actor actor) {
        WarningPicture picture =
                readYourWrite.see(least, () -> pictures.see(id, Viewer.of(actor)), WarningPicture::version);
        return Written.read(picture, picture.version());
    }

    /**
     * Reads what happened, in order: what the warning said, who was told and who answered, as it stood ({@code at}), as
     * the caller or as an organisation could see it ({@code as}). The answers of others, and what was sent to them, are
     * for those who watch the shared picture.
     */
    @GetMapping("/{id}/timeline")
    @Allowed({RESPONDER, COORDINATOR, ANALYST, REVIEWER, SERVICE})
    @RefusedBy.Looking(NOT_YOURS_TO_LOOK_AS)
    ResponseEntity<Page<TimelineItem>> readWarningTimeline(
            @PathVariable WarningId id, TimelineFilter filter, PageRequest page, Actor actor, Locale language) {
        var found = timelines.page(id, filter.lens(actor), filter.query(page));
        return page.page(
                found.events(),
                event -> Cursor.after(event.position()),
                event -> items.of(event, found.label(), language));
    }
}
