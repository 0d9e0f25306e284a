package dk.vaern.web.command;

import dk.vaern.eventstore.boot.EventMetadata;
import java.util.Map;
import java.util.Optional;

/**
 * What led to a command that no request gave.
 *
 * @param id of the event, or the name of the timer
 * @param trace of the request that it all began with; empty when there was none
 */
public record Cause(String id, Optional<String> trace) {

    /** An event: what it leads to belongs to the same trace. */
    public static Cause of(String eventId, Map<String, ?> metadata) {
        return new Cause(
                eventId, Optional.ofNullable(metadata.get(EventMetadata.TRACE)).map(Object::toString));
    }

    public static Cause timer() {
        return new Cause("timer", Optional.empty());
    }
}
