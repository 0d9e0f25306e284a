package dk.vaern.incident.view.timeline;

import java.util.Set;

/**
 * Which part of a timeline is asked for.
 *
 * @param after the position that the page before ended with; 0 begins at the beginning, or the end when descending
 * @param limit how many entries at the most
 * @param kinds only these stored names; empty: all
 */
public record TimelineQuery(Order order, long after, int limit, Set<String> kinds) {

    /** Oldest first, or newest first. */
    public enum Order {
        ASC,
        DESC
    }

    boolean wants(String kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }
}
