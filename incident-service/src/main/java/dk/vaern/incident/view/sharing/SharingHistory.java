package dk.vaern.incident.view.sharing;

import dk.vaern.domain.visibility.Sharing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How the sharing of one incident changed, oldest first; empty for an incident that does not exist. */
record SharingHistory(List<Step> steps) {

    /** From this position on the incident was shared like this. */
    record Step(long position, Instant recordedAt, Sharing sharing) {}

    Optional<Sharing> latest() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast().sharing());
    }

    /** Empty before the incident was reported. */
    Optional<Sharing> at(long position) {
        return steps.reversed().stream()
                .filter(step -> step.position() <= position)
                .findFirst()
                .map(Step::sharing);
    }
}
