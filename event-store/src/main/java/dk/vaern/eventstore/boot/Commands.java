package dk.vaern.eventstore.boot;

import dk.vaern.eventstore.LostRaceException;
import dk.vaern.eventstore.StoreUnavailableException;
import java.util.Map;

/** Gives a command to an aggregate of this service and waits until what came of it is stored. */
public interface Commands {

    /**
     * Returns the aggregate's new version. What the handler throws comes out as it is.
     *
     * @param commandName the name that the aggregate's handler has
     * @param metadata who, why and for what; the keys of {@link EventMetadata} are copied to the events
     * @throws LostRaceException when others changed the aggregate each time it was tried; nothing is stored
     * @throws StoreUnavailableException when the database does not answer
     */
    long send(String commandName, Object command, Map<String, String> metadata);
}
