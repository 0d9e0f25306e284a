package dk.vaern.notification.api;

import static dk.vaern.domain.kernel.Role.ADMINISTRATOR;
import static dk.vaern.domain.kernel.Role.ANALYST;
import static dk.vaern.domain.kernel.Role.COORDINATOR;
import static dk.vaern.domain.kernel.Role.RESPONDER;
import static dk.vaern.domain.kernel.Role.REVIEWER;
import static dk.vaern.domain.kernel.Role.SERVICE;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.notification.NotificationCommand.AcknowledgeNotification;
import dk.vaern.domain.notification.NotificationId;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.notification.command.NotificationDesk;
import dk.vaern.notification.view.NotificationBoard;
import dk.vaern.notification.view.NotificationPicture;
import dk.vaern.notification.view.NotificationPictures;
import dk.vaern.notification.view.NotificationQuery;
import dk.vaern.web.page.Cursor;
import dk.vaern.web.page.Page;
import dk.vaern.web.page.PageRequest;
import dk.vaern.web.security.Allowed;
import dk.vaern.web.server.Trace;
import dk.vaern.web.version.IfMatch;
import dk.vaern.web.version.Written;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who was told what, and what became of it. */
@RestController
@RequestMapping(path = "/api/v1/notifications", produces = MediaType.APPLICATION_JSON_VALUE)
class NotificationResource {

    private final NotificationBoard board;
    private final NotificationPictures pictures;
    private final NotificationDesk desk;

    NotificationResource(NotificationBoard board, NotificationPictures pictures, NotificationDesk desk) {
        this.board = board;
        this.pictures = pictures;
        this.desk = desk;
    }

    /** Lists the notifications that the caller may see, the newest first. */
    @GetMapping
    @Allowed({RESPONDER, COORDINATOR, ANALYST, REVIEWER, ADMINISTRATOR, SERVICE})
    ResponseEntity<Page<NotificationPicture>> list(NotificationQuery query, PageRequest page, Actor actor) {
        long before = page.after().map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        var rows = board.list(Viewer.of(actor), query, before, page.beyond());
        return page.page(rows, row -> Cursor.after(row.position()), NotificationBoard.Row::picture);
    }

    /** Reads a notification. */
    @GetMapping("/{id}")
    @Allowed({RESPONDER, COORDINATOR, ANALYST, REVIEWER, ADMINISTRATOR, SERVICE})
    ResponseEntity<NotificationPicture> read(@PathVariable NotificationId id, Actor actor) {
        NotificationPicture picture = pictures.see(id, Viewer.of(actor));
        return Written.read(picture, picture.version());
    }

    /** Says that the message has arrived with somebody who takes it up. */
    @PostMapping("/{id}/acknowledgement")
    @Allowed({RESPONDER, COORDINATOR, ANALYST, ADMINISTRATOR, SERVICE})
    ResponseEntity<Written> acknowledge(@PathVariable NotificationId id, By by, IfMatch ifMatch, Trace trace) {
        pictures.see(id, Viewer.of(by.actor()));
        long version =
                ifMatch.attempt(expected -> desk.give(new AcknowledgeNotification(id, by), trace.id(), expected));
        return Written.changed(id.value(), version);
    }
}
