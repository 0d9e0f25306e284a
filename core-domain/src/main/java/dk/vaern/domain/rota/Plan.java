package dk.vaern.domain.rota;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How turns are meant to go.
 *
 * @param layers where several have somebody, the last one counts
 */
public record Plan(Zone zone, List<Layer> layers) {

    /** @throws IllegalArgumentException when there is no layer */
    public Plan {
        layers = List.copyOf(layers);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("must have at least one layer");
        }
    }

    /** Everybody who takes turns. */
    public Set<UUID> people() {
        return layers.stream().flatMap(layer -> layer.people().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Of each layer by itself. */
    List<List<Shift>> byLayer(Span span) {
        return IntStream.range(0, layers.size())
                .mapToObj(i -> layers.get(i).shifts(span, zone, i))
                .toList();
    }
}
