package dk.vaern.incident.view.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** Reads candidates, newest first, until enough of them may be seen. */
public final class Sieve {

    private static final int LEAST_READ = 64;

    private Sieve() {}

    /** Rows before a position, newest first, at most so many. */
    @FunctionalInterface
    public interface Candidates<R> {
        List<R> before(long position, int limit);
    }

    /**
     * The first rows that may be seen.
     *
     * @param before the position that the page before ended with, or {@link Long#MAX_VALUE} for the first
     * @param limit how many at the most
     */
    public static <R> List<R> first(
            long before, int limit, Candidates<R> candidates, ToLongFunction<R> position, Predicate<R> visible) {
        List<R> found = new ArrayList<>();
        int read = Math.max(LEAST_READ, limit);
        long from = before;
        List<R> rows;
        do {
            rows = candidates.before(from, read);
            rows.stream().filter(visible).forEach(found::add);
            from = rows.isEmpty() ? from : position.applyAsLong(rows.getLast());
        } while (rows.size() == read && found.size() < limit);
        return found.size() > limit ? found.subList(0, limit) : found;
    }
}
