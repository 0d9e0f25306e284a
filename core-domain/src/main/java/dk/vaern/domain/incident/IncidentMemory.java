package dk.vaern.domain.incident;

import dk.vaern.domain.codes.Category;
import dk.vaern.domain.incident.IncidentEvent.IncidentReported;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Severity;
import dk.vaern.domain.visibility.Named;
import dk.vaern.domain.visibility.Sharing;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an incident remembers for its decisions.
 *
 * @param joined participants that said that they are there
 * @param awareness when the owner became aware that the incident is significant
 */
public record IncidentMemory(
        Sharing sharing,
        Severity severity,
        @Nullable Category category,
        @Nullable Named commander,
        Set<OrganisationId> joined,
        Attached attached,
        @Nullable Instant awareness) {

    static IncidentMemory of(IncidentReported reported) {
        return new IncidentMemory(
                IncidentSharing.of(reported),
                reported.severity(),
                reported.category(),
                null,
                Set.of(),
                Attached.services(reported.affectedServices()),
                null);
    }

    IncidentMemory sharing(Sharing to) {
        return new IncidentMemory(to, severity, category, commander, joined, attached, awareness);
    }

    IncidentMemory severity(Severity to) {
        return new IncidentMemory(sharing, to, category, commander, joined, attached, awareness);
    }

    IncidentMemory category(Category to) {
        return new IncidentMemory(sharing, severity, to, commander, joined, attached, awareness);
    }

    IncidentMemory commander(Named to) {
        return new IncidentMemory(sharing, severity, category, to, joined, attached, awareness);
    }

    IncidentMemory aware(Instant at) {
        return new IncidentMemory(sharing, severity, category, commander, joined, attached, at);
    }

    IncidentMemory joined(OrganisationId organisation) {
        return new IncidentMemory(
                sharing, severity, category, commander, with(joined, organisation), attached, awareness);
    }

    IncidentMemory left(OrganisationId organisation) {
        var fewer = new HashSet<>(joined);
        fewer.remove(organisation);
        return new IncidentMemory(sharing, severity, category, commander, Set.copyOf(fewer), attached, awareness);
    }

    IncidentMemory attached(Attached to) {
        return new IncidentMemory(sharing, severity, category, commander, joined, to, awareness);
    }

    private static <T> Set<T> with(Set<T> set, T more) {
        var larger = new HashSet<>(set);
        larger.add(more);
        return Set.copyOf(larger);
    }
}
