package dk.vaern.domain.policy;

import java.util.List;

/** Who is told at once, and how long they have to answer. */
public record Step(List<Target> targets, Waits waits) {

    /** @throws IllegalArgumentException when there is nobody */
    public Step {
        targets = List.copyOf(targets);
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("must tell somebody");
        }
    }
}
