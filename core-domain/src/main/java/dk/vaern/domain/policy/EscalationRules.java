package dk.vaern.domain.policy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which steps are taken until somebody answers.
 *
 * @param repeats how often all steps are taken once more
 * @param fallBack whether at last the joint organisation is told, and then the national centre, where they may know of it
 */
public record EscalationRules(List<Step> steps, int repeats, boolean fallBack) {

    public static final int MOST_REPEATS = 9;

    /** @throws IllegalArgumentException when there is no step, or there are too many repeats */
    public EscalationRules {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("must have at least one step");
        }
        if (repeats < 0 || repeats > MOST_REPEATS) {
            throw new IllegalArgumentException("must be 0 to " + MOST_REPEATS + " repeats");
        }
    }

    /** All contact points that it names. */
    public Stream<UUID> contactPoints() {
        return steps.stream()
                .flatMap(step -> step.targets().stream())
                .flatMap(target -> target instanceof Target.OfContactPoint(UUID contactPoint)
                        ? Stream.of(contactPoint)
                        : Stream.empty());
    }
}
