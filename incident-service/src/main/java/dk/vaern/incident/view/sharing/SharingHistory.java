package dk.vaern.incident.view.sharing;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.visibility.Entry;
import dk.vaern.domain.visibility.Sharing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How the sharing of one incident changed, oldest first; empty for an incident that does not exist. */
public record SharingHistory(List<Step> steps) {

    /** From this position on the incident was shared like this; the times ascend with the positions. */
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

    /** As it was known when the record ended here. */
    SharingHistory upTo(long position) {
        return new SharingHistory(
                steps.stream().filter(step -> step.position() <= position).toList());
    }

    /** Whose it was when something was recorded here; of what is older than the report, who reported it. */
    OrganisationId ownerAt(long position) {
        return at(position).orElseGet(() -> steps.getFirst().sharing()).owner();
    }

    /**
     * The entry with the time at which it was recorded among these changes. Nodes' clocks and the order of the record may
     * disagree for a moment; then the order holds: what stands before an invitation was there before it.
     */
    Entry dated(long position, Entry entry) {
        return new Entry(when(position, entry.recordedAt()), entry.label(), entry.author(), entry.named());
    }

    private Instant when(long position, Instant recordedAt) {
        Instant when = recordedAt;
        for (Step step : steps) {
            if (step.position() <= position) {
                when = when.isBefore(step.recordedAt()) ? step.recordedAt() : when;
            } else {
                Instant before = step.recordedAt().minusNanos(1);
                return when.isAfter(before) ? before : when;
            }
        }
        return when;
    }
}
