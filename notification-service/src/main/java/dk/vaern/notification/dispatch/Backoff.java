package dk.vaern.notification.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to wait after a failed attempt: longer each time up to a ceiling, and a little more at random, so that what failed
 * together does not come back together.
 */
final class Backoff {

    private static final List<Duration> STEPS = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(15));

    /** A provider that asks for more is asked again all the same. */
    private static final Duration LONGEST = Duration.ofHours(1);

    /** Up to a fifth on top. */
    private static final int JITTER = 5;

    private Backoff() {}

    /**
     * How long to wait.
     *
     * @param attempt that has failed, from 1
     * @param retryAfter how long the provider asked to be left alone; never tried sooner, within an hour
     */
    static Duration after(int attempt, Optional<Duration> retryAfter, RandomGenerator random) {
        Duration step = STEPS.get(Math.min(attempt, STEPS.size()) - 1);
        Duration asked = retryAfter.filter(wait -> wait.compareTo(step) > 0).orElse(step);
        Duration wait = asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
        return wait.plusMillis(random.nextLong(step.toMillis() / JITTER + 1));
    }
}
