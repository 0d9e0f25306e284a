package dk.vaern.web.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * Which page of a list is asked for ({@code limit}, {@code cursor}). A controller takes it as an argument, reads one item
 * {@link #beyond} the limit, and lets it make the {@link #page}.
 *
 * @param limit 1 to 200 items
 * @param after where the page begins; empty for the first
 * @param target the list's path and query, without the cursor
 */
public record PageRequest(int limit, Optional<Cursor> after, String target) {

    public static final int MOST = 200;
    public static final int USUAL = 50;

    /** How many items to read, so that it shows whether there are more. */
    public int beyond() {
        return limit + 1;
    }

    /**
     * The page, and where the next one begins, in the body and as a link (RFC 8288).
     *
     * @param read up to {@link #beyond} items
     * @param key an item's place in the order of the list
     */
    public <T> ResponseEntity<Page<T>> page(List<T> read, Function<? super T, Cursor> key) {
        return page(read, key, item -> item);
    }

    /**
     * The page of a short list that is read whole.
     *
     * @param name by which it is sorted; no two items have the same
     */
    public <T> ResponseEntity<Page<T>> pageOf(List<T> all, Function<? super T, String> name) {
        String from = after.map(cursor -> cursor.text(0)).orElse("");
        List<T> rest = all.stream()
                .filter(item -> name.apply(item).compareTo(from) > 0)
                .sorted(Comparator.comparing(name))
                .limit(beyond())
                .toList();
        return page(rest, item -> Cursor.after(name.apply(item)));
    }

    /** As the other, of rows that are shown as something else. */
    public <R, T> ResponseEntity<Page<T>> page(List<R> read, Function<? super R, Cursor> key, Function<R, T> shown) {
        boolean more = read.size() > limit;
        List<R> rows = more ? read.subList(0, limit) : read;
        List<T> items = rows.stream().map(shown).toList();
        if (!more) {
            return ResponseEntity.ok(new Page<>(items, null));
        }
        String next = key.apply(rows.getLast()).write();
        String link = "<" + target + (target.contains("?") ? "&" : "?") + "cursor=" + next + ">; rel=\"next\"";
        return ResponseEntity.ok().header(HttpHeaders.LINK, link).body(new Page<>(items, next));
    }
}
