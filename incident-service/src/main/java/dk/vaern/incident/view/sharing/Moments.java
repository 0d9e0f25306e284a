package dk.vaern.incident.view.sharing;

import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredEvent;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Finds moments in the record. */
@Component
public class Moments {

    private final RecordReader record;

    Moments(RecordReader record) {
        this.record = record;
    }

    /** The last position that was there at the moment. */
    public long lastPosition(Moment moment) {
        return switch (moment) {
            case Moment.Now _ -> Long.MAX_VALUE;
            case Moment.Position(long position) -> position;
            case Moment.At(Instant instant) -> record.positionAsOf(instant);
        };
    }

    /** What the clock showed at the moment: for a position, when what stands there was recorded. */
    Instant instant(Moment moment, Instant now) {
        return switch (moment) {
            case Moment.Now _ -> now;
            case Moment.At(Instant instant) -> instant;
            case Moment.Position(long position) ->
                record.byPosition(position - 1, 1).stream()
                        .findFirst()
                        .map(StoredEvent::recordedAt)
                        .orElse(now);
        };
    }
}
