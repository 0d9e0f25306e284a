package dk.vaern.eventstore.boot;

import dk.vaern.eventstore.engine.Messages;
import java.util.List;

/** The metadata that every event has; all are text. */
public final class EventMetadata {

    /** The subject of the one who acted. */
    public static final String ACTOR = "actor";

    public static final String ROLE = "role";
    public static final String ORGANISATION = "organisation";

    /** The incident or warning that the event belongs to. */
    public static final String CORRELATION = Messages.CORRELATION;

    /** The event or request that led to it. */
    public static final String CAUSATION = "causation";

    public static final String TRACE = "trace";

    /** What is copied from a command to its events. */
    public static final List<String> COPIED = List.of(ACTOR, ROLE, ORGANISATION, CORRELATION, CAUSATION, TRACE);

    private EventMetadata() {}
}
