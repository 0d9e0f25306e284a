package dk.vaern.domain.incident;

import dk.vaern.domain.codes.Category;
import dk.vaern.domain.incident.IncidentEvent.IncidentReported;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Severity;
import dk.vaern.domain.visibility.Named;
import dk.vaern.domain.visibility.Sharing;
import dk.vaern.domain.warning.WarningId;
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

    /** What is attached at most once. */
    public record Attached(
            Set<String> evidence, Set<Indicator> indicators, Set<String> services, Set<WarningId> warnings) {}

    static IncidentMemory of(IncidentReported reported) {
        return new IncidentMemory(
                IncidentSharing.of(reported),
                reported.severity(),
                reported.category(),
                null,
                Set.of(),
                new Attached(Set.of(), Set.of(), Set.copyOf(reported.affectedServices()), Set.of()),
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

    IncidentMemory having(String sha256) {
        return attached(new Attached(
                with(attached.evidence, sha256), attached.indicators, attached.services, attached.warnings));
    }

    IncidentMemory having(Indicator indicator) {
        return attached(new Attached(
                attached.evidence, with(attached.indicators, indicator), attached.services, attached.warnings));
    }

    IncidentMemory havingService(String name) {
        return attached(
                new Attached(attached.evidence, attached.indicators, with(attached.services, name), attached.warnings));
    }

    IncidentMemory having(WarningId warning) {
        return attached(new Attached(
                attached.evidence, attached.indicators, attached.services, with(attached.warnings, warning)));
    }

    private IncidentMemory attached(Attached to) {
        return new IncidentMemory(sharing, severity, category, commander, joined, to, awareness);
    }

    private static <T> Set<T> with(Set<T> set, T more) {
        var larger = new HashSet<>(set);
        larger.add(more);
        return Set.copyOf(larger);
    }
}
