package dk.vaern.eventstore.boot;

import java.time.Duration;
import java.util.List;

/** The processors of this service, across its nodes. */
public interface Processors {

    /** All of them, by name. */
    List<ProcessorStatus> all();

    /** @throws java.util.NoSuchElementException for an unknown name */
    ProcessorStatus status(String name);

    /**
     * Empties a projection and tells it everything again, while it and the service go on, on whichever node it runs.
     *
     * @throws java.util.NoSuchElementException for an unknown name
     * @throws IllegalArgumentException for a policy, which is never replayed
     */
    void rebuild(String name);

    /**
     * Waits until everything up to this position is handled, on whichever node.
     *
     * @return false when it took longer
     */
    boolean awaitPosition(String name, long position, Duration atMost);
}
