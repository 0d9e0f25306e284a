package dk.vaern.domain.rota;

import java.util.List;
import java.util.UUID;

/**
 * Several stand in the plan at once, each in a layer of their own.
 *
 * @param people in the order of the layers: the last one is called
 */
public record DoubleCover(Span during, List<UUID> people) {

    public DoubleCover {
        people = List.copyOf(people);
    }
}
