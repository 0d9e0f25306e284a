package dk.vaern.notification.api;

import static dk.vaern.domain.kernel.Role.ADMINISTRATOR;
import static dk.vaern.domain.kernel.Role.ANALYST;
import static dk.vaern.domain.kernel.Role.COORDINATOR;
import static dk.vaern.domain.kernel.Role.RESPONDER;
import static dk.vaern.domain.kernel.Role.REVIEWER;
import static dk.vaern.domain.kernel.Role.SERVICE;
import static dk.vaern.domain.notification.NotificationRefusal.NOT_YOURS_TO_ACKNOWLEDGE;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.notification.Notification;
import dk.vaern.domain.notification.NotificationCommand.AcknowledgeNotification;
import dk.vaern.domain.notification.NotificationId;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.notification.view.NotificationBoard;
import dk.vaern.notification.view.NotificationPicture;
import dk.vaern.notification.view.NotificationPictures;
import dk.vaern.notification.view.NotificationQuery;
import dk.vaern.web.page.Cursor;
import dk.vaern.web.page.Page;
import dk.vaern.web.page.PageRequest;
import dk.vaern.web.security.Allowed;
import dk.vaern.web.version.MinVersion;
import dk.vaern.web.version.ReadYourWrite;
import dk.vaern.web.version.Written;
import dk.vaern.web.write.Write;
import dk.vaern.web.write.Writes;
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
    private final Writes writes;
    private final ReadYourWrite readYourWrite;

    NotificationResource(
            NotificationBoard board, NotificationPictures pictures, Writes writes, ReadYourWrite readYourWrite) {
        this.board = board;
        this.pictures = pictures;
        this.writes = writes;
        this.readYourWrite = readYourWrite;
    }

    /** Lists the notifications that the caller may see, the newest first. */
    @GetMapping
    @Allowed({RESPONDER, COORDINATOR, ANALYST, REVIEWER, ADMINISTRATOR, SERVICE})
    ResponseEntity<Page<NotificationPicture>> listNotifications(
            NotificationQuery query, PageRequest page, Actor actor) {
        long before = page.after().map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        var rows = board.list(Viewer.of(actor), query, before, page.beyond());
        return page.page(rows, row -> Cursor.after(row.position()), NotificationBoard.Row::picture);
    }

    /** Reads a notification. */
    @GetMapping("/{id}")
    @Allowed({RESPONDER, COORDINATOR, ANALYST, REVIEWER, ADMINISTRATOR, SERVICE})
    ResponseEntity<NotificationPicture> readNotification(
            @PathVariable NotificationId id, MinVersion least, Actor actor) {
        NotificationPicture picture =
                readYourWrite.see(least, () -> pictures.see(id, Viewer.of(actor)), NotificationPicture::version);
        return Written.read(picture, picture.version());
    }

    /** Says that the message has arrived with somebody who takes it up. */
    @PostMapping("/{id}/acknowledgement")
    @Allowed({RESPONDER, COORDINATOR, ANALYST, ADMINISTRATOR, SERVICE})
    @NotificationRefusals(NOT_YOURS_TO_ACKNOWLEDGE)
    ResponseEntity<Written> acknowledgeNotification(@PathVariable NotificationId id, Write write) {
        pictures.see(id, Viewer.of(write.by().actor()));
        long version =
                writes.give(write, Notification.COMMANDS, id.toString(), new AcknowledgeNotification(id, write.by()));
        return Written.changed(id.value(), version);
    }
}
