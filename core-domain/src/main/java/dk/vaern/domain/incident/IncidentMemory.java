package dk.vaern.domain.incident;

import dk.vaern.domain.codes.Category;
import dk.vaern.domain.incident.IncidentEvent.IncidentReported;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Severity;
import dk.vaern.domain.visibility.Named;
import dk.vaern.domain.visibility.Sharing;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an incident remembers for its decisions.
 *
 * @param joined participants that said that they are there
 * @param aware owners that became aware that the incident is significant, and when
 * @param offered to whom it is offered, if to anybody; an offer ends when they no longer take part
 */
public record IncidentMemory(
        Sharing sharing,
        Severity severity,
        @Nullable Category category,
        @Nullable Named commander,
        Set<OrganisationId> joined,
        Attached attached,
        Map<OrganisationId, Instant> aware,
        @Nullable OrganisationId offered) {

    static IncidentMemory of(IncidentReported reported) {
        return new IncidentMemory(
                IncidentSharing.of(reported),
                reported.severity(),
                reported.category(),
                null,
                Set.of(),
                Attached.services(reported.affectedServices()),
                Map.of(),
                null);
    }

    IncidentMemory sharing(Sharing to) {
        OrganisationId still = offered != null && to.takesPart(offered) ? offered : null;
        return new IncidentMemory(to, severity, category, commander, joined, attached, aware, still);
    }

    IncidentMemory severity(Severity to) {
        return new IncidentMemory(sharing, to, category, commander, joined, attached, aware, offered);
    }

    IncidentMemory category(Category to) {
        return new IncidentMemory(sharing, severity, to, commander, joined, attached, aware, offered);
    }

    IncidentMemory commander(Named to) {
        return new IncidentMemory(sharing, severity, category, to, joined, attached, aware, offered);
    }

    /** The law binds the one that became aware: what its declaration started stays its own when the incident is handed over. */
    IncidentMemory aware(Instant at) {
        var all = new HashMap<>(aware);
        all.put(sharing.owner(), at);
        return new IncidentMemory(sharing, severity, category, commander, joined, attached, Map.copyOf(all), offered);
    }

    IncidentMemory offered(@Nullable OrganisationId to) {
        return new IncidentMemory(sharing, severity, category, commander, joined, attached, aware, to);
    }

    IncidentMemory joined(OrganisationId organisation) {
        return new IncidentMemory(
                sharing, severity, category, commander, with(joined, organisation), attached, aware, offered);
    }

    IncidentMemory left(OrganisationId organisation) {
        var fewer = new HashSet<>(joined);
        fewer.remove(organisation);
        return new IncidentMemory(sharing, severity, category, commander, Set.copyOf(fewer), attached, aware, offered);
    }

    IncidentMemory attached(Attached to) {
        return new IncidentMemory(sharing, severity, category, commander, joined, to, aware, offered);
    }

    private static <T> Set<T> with(Set<T> set, T more) {
        var larger = new HashSet<>(set);
        larger.add(more);
        return Set.copyOf(larger);
    }
}
