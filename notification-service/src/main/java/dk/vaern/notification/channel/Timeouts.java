package dk.vaern.notification.channel;

import java.time.Duration;

/**
 * How long an attempt may wait.
 *
 * @param connect for a connection, TLS included
 * @param read for the next byte of an answer
 * @param whole for all of it; holds also against a provider that answers one byte at a time for ever
 */
public record Timeouts(Duration connect, Duration read, Duration whole) {

    public static final Timeouts USUAL =
            new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20));

    /** @throws IllegalArgumentException when one is not positive or longer than five minutes */
    public Timeouts {
        for (var one : new Duration[] {connect, read, whole}) {
            if (!one.isPositive() || one.compareTo(Duration.ofMinutes(5)) > 0) {
                throw new IllegalArgumentException("a timeout is more than zero and at most five minutes");
            }
        }
    }
}
