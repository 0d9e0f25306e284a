package dk.vaern.notification.view;

import dk.vaern.domain.notification.NotificationEvent;
import dk.vaern.domain.notification.NotificationEvent.NotificationRequested;
import dk.vaern.eventstore.boot.EventMetadata;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Keeps the board of notifications; skips what it has applied already. */
@Component
public class NotificationProjection {

    /** The processor's name, as health, metrics and rebuilding know it. */
    public static final String NAME = "notification-board";

    private final NotificationTable table;
    private final NotificationMeters meters;

    NotificationProjection(NotificationTable table, NotificationMeters meters) {
        this.table = table;
        this.meters = meters;
    }

    @EventHandler
    void on(NotificationEvent event, DomainEventMessage<?> message, TrackingToken token) {
        var told = new NotificationPicture.Told(
                event,
                message.getSequenceNumber() + 1,
                message.getTimestamp(),
                String.valueOf(message.getMetaData().get(EventMetadata.ACTOR)));
        if (event instanceof NotificationRequested requested) {
            table.insert(
                    NotificationPicture.of(requested, told), token.position().orElse(0));
            return;
        }
        NotificationPicture before = table.forUpdate(event.notificationId());
        if (before.version() < told.version()) {
            NotificationPicture now = before.after(told);
            table.update(now, event);
            meters.note(before, event, now);
        }
    }

    @ResetHandler
    void reset() {
        table.clear();
    }
}
