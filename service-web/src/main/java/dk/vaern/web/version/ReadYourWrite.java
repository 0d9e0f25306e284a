package dk.vaern.web.version;

import dk.vaern.web.problem.Problem;
import dk.vaern.web.problem.ProblemThrown;
import dk.vaern.web.problem.WebProblem;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** Waits, within a bound, until the read side has what the caller wrote. */
public final class ReadYourWrite {

    private static final Duration FIRST_LOOK = Duration.ofMillis(2);
    private static final Duration LAST_LOOK = Duration.ofMillis(50);

    private final Duration longest;

    public ReadYourWrite(Duration longest) {
        this.longest = longest;
    }

    /**
     * Reads until the version is there. What the caller may not see and what never was wait alike.
     *
     * @return what was read; empty when there is nothing for this caller
     * @throws ProblemThrown 503 with Retry-After when the read side is still behind at the end
     */
    public <T> Optional<T> read(MinVersion least, Supplier<Optional<T>> read, ToLongFunction<T> version) {
        long end = System.nanoTime() + longest.toNanos();
        long pause = FIRST_LOOK.toNanos();
        while (true) {
            Optional<T> found = read.get();
            boolean there =
                    least.version() == 0 || (found.isPresent() && version.applyAsLong(found.get()) >= least.version());
            if (there || Thread.currentThread().isInterrupted() || System.nanoTime() - end >= 0) {
                return there || found.isEmpty() ? found : behind();
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(2 * pause, LAST_LOOK.toNanos());
        }
    }

    /**
     * As the other, of what is read from the record itself or refused.
     *
     * @throws dk.vaern.domain.kernel.Refused what the reading refuses, at once
     */
    public <T> T see(MinVersion least, Supplier<T> read, ToLongFunction<T> version) {
        return read(least, () -> Optional.of(read.get()), version).orElseThrow();
    }

    private static <T> Optional<T> behind() {
        throw new ProblemThrown(Problem.of(WebProblem.UNAVAILABLE)
                .withDetail("The read side has not reached this Min-Version yet.")
                .withHeader("Retry-After", "1"));
    }
}
