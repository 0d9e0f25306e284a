package dk.vaern.domain.kernel;

import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A set that never changes, and from which one with another element is made without copying it all: states are folded
 * from thousands of events. Keeps its elements in parts of falling size; equal neighbours are joined, so there are few.
 */
public final class GrowingSet<T> extends AbstractSet<T> {

    private final List<Set<T>> parts;
    private final int size;

    private GrowingSet(List<Set<T>> parts) {
        this.parts = List.copyOf(parts);
        this.size = parts.stream().mapToInt(Set::size).sum();
    }

    public static <T> GrowingSet<T> of(Set<T> elements) {
        return elements instanceof GrowingSet<T> growing ? growing : new GrowingSet<>(List.of(Set.copyOf(elements)));
    }

    public GrowingSet<T> with(T more) {
        if (contains(more)) {
            return this;
        }
        var kept = new ArrayList<>(parts);
        Set<T> last = new HashSet<>(Set.of(more));
        while (!kept.isEmpty() && kept.getLast().size() <= last.size()) {
            last.addAll(kept.removeLast());
        }
        kept.add(Set.copyOf(last));
        return new GrowingSet<>(kept);
    }

    @Override
    public boolean contains(@Nullable Object element) {
        return element != null && parts.stream().anyMatch(part -> part.contains(element));
    }

    @Override
    public Iterator<T> iterator() {
        return parts.stream().flatMap(Set::stream).iterator();
    }

    @Override
    public int size() {
        return size;
    }
}
