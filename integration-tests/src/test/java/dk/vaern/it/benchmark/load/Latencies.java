package dk.vaern.it.benchmark.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;

/** How long things took. */
public final class Latencies {

    private static final double MILLIS = 1e6;

    private final long[] sorted;

    private Latencies(long[] sorted) {
        this.sorted = sorted;
    }

    /** @throws IllegalArgumentException when nothing was seen, which says nothing */
    public static Latencies ofNanos(Collection<Long> nanos) {
        if (nanos.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        return new Latencies(nanos.stream().mapToLong(Long::longValue).sorted().toArray());
    }

    /** At least this share took no longer; in milliseconds. */
    public double millis(double share) {
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)] / MILLIS;
    }

    public double p50() {
        return millis(0.50);
    }

    public double p99() {
        return millis(0.99);
    }

    public Duration worst() {
        return Duration.ofNanos(Arrays.stream(sorted).max().orElseThrow());
    }

    public int count() {
        return sorted.length;
    }

    @Override
    public String toString() {
        return "p50 %.1f ms, p99 %.1f ms, worst %.1f ms of %,d".formatted(p50(), p99(), millis(1), count());
    }
}
