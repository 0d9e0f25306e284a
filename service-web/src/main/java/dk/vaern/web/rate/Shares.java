package dk.vaern.web.rate;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dk.vaern.web.problem.Problem;
import dk.vaern.web.problem.ProblemThrown;
import dk.vaern.web.problem.WebProblem;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Everybody's share of one kind: a token bucket each, kept while it is not full again, and bounded. Who is forgotten
 * begins with a full one.
 */
final class Shares<K> {

    private static final int MOST = 100_000;

    private final boolean unlimited;
    private final LoadingCache<K, Bucket> buckets;
    private final Counter refused;

    /**
     * All full.
     *
     * @param rate requests a second; 0 for as many as come
     * @param burst how many seconds' worth an unused share grows to
     */
    Shares(long rate, Duration burst, TimeMeter time, Counter refused) {
        this.unlimited = rate == 0;
        this.refused = refused;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(burst.multipliedBy(2))
                .build(_ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(Math.max(1, rate * burst.toSeconds()))
                                .refillGreedy(Math.max(1, rate), Duration.ofSeconds(1)))
                        .withCustomTimePrecision(time)
                        .build());
    }

    /** @throws ProblemThrown 429, when the share is used up; takes nothing of it */
    void requireRoom(K whose) {
        if (!unlimited) {
            var estimate = buckets.get(whose).estimateAbilityToConsume(1);
            if (!estimate.canBeConsumed()) {
                throw tooMany(estimate.getNanosToWaitForRefill());
            }
        }
    }

    /** @throws ProblemThrown 429, when the share is used up */
    void take(K whose) {
        if (!unlimited) {
            var taken = buckets.get(whose).tryConsumeAndReturnRemaining(1);
            if (!taken.isConsumed()) {
                throw tooMany(taken.getNanosToWaitForRefill());
            }
        }
    }

    /** Takes one, if there is one. */
    void charge(K whose) {
        if (!unlimited) {
            buckets.get(whose).tryConsume(1);
        }
    }

    /** Whole seconds, and never none. */
    private ProblemThrown tooMany(long nanos) {
        refused.increment();
        long seconds = Math.max(1, Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1)));
        return new ProblemThrown(
                Problem.of(WebProblem.TOO_MANY_REQUESTS).withHeader("Retry-After", Long.toString(seconds)));
    }
}
