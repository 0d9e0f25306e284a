package dk.vaern.eventstore.boot;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a processor stands.
 *
 * @param position up to where every event is handled
 * @param lag how many positions it is behind, at most; positions have gaps
 * @param behindBy how long the first event that is not handled has waited
 * @param rebuilding whether it is being told again what it had been told
 * @param error the kind of failure that stopped it on this node, never its message; null while it goes on
 */
public record ProcessorStatus(
        String name,
        String kind,
        long position,
        long lag,
        Duration behindBy,
        boolean rebuilding,
        long deadLetters,
        @Nullable String error) {}
