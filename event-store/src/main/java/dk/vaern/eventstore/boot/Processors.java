package dk.vaern.eventstore.boot;

import dk.vaern.eventstore.processing.DeadLetter;
import java.time.Duration;
import java.util.List;

/** The processors of this service, across its nodes. */
public interface Processors {

    List<String> names();

    /** All of them, in the order they were declared. */
    List<ProcessorStatus> all();

    /**
     * How one of them stands.
     *
     * @throws java.util.NoSuchElementException for an unknown name
     */
    ProcessorStatus status(String name);

    /**
     * Empties a projection and tells it everything again, while it and the service go on, on whichever node it runs.
     *
     * @throws java.util.NoSuchElementException for an unknown name
     * @throws IllegalArgumentException for a policy, which is never replayed
     */
    void rebuild(String name);

    /**
     * What a policy could not handle, in the order it was put aside, after this letter's id.
     *
     * @throws java.util.NoSuchElementException for an unknown name
     */
    List<DeadLetter> deadLetters(String name, long afterId, int limit);

    /** Tries all of a policy's dead letters again, in order; returns how many are handled by that. */
    int retryDeadLetters(String name);

    /**
     * Tries the sequence that this letter is in again, from its first letter on.
     *
     * @return how many are handled by that, 0 also when there is no such letter
     */
    int retryDeadLetter(String name, long id);

    /** Gives a letter up: its event will not be handled by this policy. */
    boolean evictDeadLetter(String name, long id);

    /**
     * Waits until everything up to this position is handled, on whichever node.
     *
     * @return false when it took longer
     */
    boolean awaitPosition(String name, long position, Duration atMost);
}
