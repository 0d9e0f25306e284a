package dk.vaern.eventstore;

import java.time.Instant;
import java.util.Map;

/**
 * One event of the record, read.
 *
 * @param position where it stands among all events; unique, ascending, with gaps
 * @param aggregateType the aggregate's type, empty for an event that belongs to none
 * @param sequence where it stands among its aggregate's events, from 0, without gaps
 * @param name the stored name it is read as today, after upcasting
 * @param recordedAt when it was stored, by the clock of the one who stored it, in whole microseconds
 * @param payload the event, in its present form
 */
public record StoredEvent(
        long position,
        String aggregateType,
        String aggregateId,
        long sequence,
        String eventId,
        String name,
        int revision,
        Instant recordedAt,
        Object payload,
        Map<String, String> metadata) {

    /** The aggregate's version with this event: the number of its events so far. */
    public long version() {
        return sequence + 1;
    }
}
