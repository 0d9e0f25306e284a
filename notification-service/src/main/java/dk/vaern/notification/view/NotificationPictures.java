package dk.vaern.notification.view;

import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.notification.NotificationEvent;
import dk.vaern.domain.notification.NotificationEvent.NotificationRequested;
import dk.vaern.domain.notification.NotificationId;
import dk.vaern.domain.notification.NotificationRefusal;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredEvent;
import dk.vaern.eventstore.boot.EventMetadata;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One notification, straight from the record: never behind what was answered. */
@Component
public class NotificationPictures {

    private final RecordReader record;
    private final NotificationGate gate;

    NotificationPictures(RecordReader record, NotificationGate gate) {
        this.record = record;
        this.gate = gate;
    }

    /** @throws Refused {@link NotificationRefusal#NOT_FOUND} when it is not there, or not for them */
    public NotificationPicture see(NotificationId id, Viewer viewer) {
        return fold(id).filter(picture -> gate.maySee(viewer, picture))
                .orElseThrow(() -> new Refused(NotificationRefusal.NOT_FOUND));
    }

    private Optional<NotificationPicture> fold(NotificationId id) {
        NotificationPicture picture = null;
        for (StoredEvent stored : record.byAggregate(id.toString(), 0)) {
            if (stored.payload() instanceof NotificationEvent event) {
                var told = new NotificationPicture.Told(
                        event,
                        stored.version(),
                        stored.recordedAt(),
                        stored.metadata().getOrDefault(EventMetadata.ACTOR, ""));
                picture = picture == null
                        ? NotificationPicture.of((NotificationRequested) event, told)
                        : picture.after(told);
            }
        }
        return Optional.ofNullable(picture);
    }
}
