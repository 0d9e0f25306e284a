package dk.vaern.incident.view.sharing;

import dk.vaern.domain.visibility.Sharing;
import dk.vaern.eventstore.StoredEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How the sharing of one incident changed, oldest first; empty for an incident that does not exist. */
public record SharingHistory(List<Step> steps) {

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

    /**
     * When something was recorded, among these changes. Nodes' clocks and the order of the record may disagree for a
     * moment; then the order holds: what stands before an invitation was there before it.
     */
    Instant when(StoredEvent event) {
        Instant when = event.recordedAt();
        for (Step step : steps) {
            if (step.position() <= event.position()) {
                when = when.isBefore(step.recordedAt()) ? step.recordedAt() : when;
            } else {
                Instant before = step.recordedAt().minusNanos(1);
                return when.isAfter(before) ? before : when;
            }
        }
        return when;
    }
}
