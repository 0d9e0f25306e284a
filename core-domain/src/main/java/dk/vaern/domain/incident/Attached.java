package dk.vaern.domain.incident;

import dk.vaern.domain.incident.IncidentEvent.AffectedServiceAdded;
import dk.vaern.domain.incident.IncidentEvent.DuplicateAbsorbed;
import dk.vaern.domain.incident.IncidentEvent.EvidenceAttached;
import dk.vaern.domain.incident.IncidentEvent.IndicatorAdded;
import dk.vaern.domain.incident.IncidentEvent.WarningLinked;
import dk.vaern.domain.kernel.GrowingSet;
import dk.vaern.domain.warning.WarningId;
import java.util.Collection;
import java.util.Set;

/**
 * What hangs on an incident, each thing at most once.
 *
 * @param evidence by SHA-256
 * @param duplicates incidents that were merged into this one
 */
public record Attached(
        Set<String> evidence,
        Set<Indicator> indicators,
        Set<String> services,
        Set<WarningId> warnings,
        Set<IncidentId> duplicates) {

    static Attached services(Collection<String> services) {
        return new Attached(Set.of(), Set.of(), Set.copyOf(services), Set.of(), Set.of());
    }

    Attached and(EvidenceAttached attached) {
        return new Attached(with(evidence, attached.evidence().sha256()), indicators, services, warnings, duplicates);
    }

    Attached and(IndicatorAdded added) {
        return new Attached(evidence, with(indicators, added.indicator()), services, warnings, duplicates);
    }

    Attached and(AffectedServiceAdded added) {
        return new Attached(evidence, indicators, with(services, added.name()), warnings, duplicates);
    }

    Attached and(WarningLinked linked) {
        return new Attached(evidence, indicators, services, with(warnings, linked.warningId()), duplicates);
    }

    Attached and(DuplicateAbsorbed absorbed) {
        return new Attached(evidence, indicators, services, warnings, with(duplicates, absorbed.duplicate()));
    }

    private static <T> Set<T> with(Set<T> set, T more) {
        return GrowingSet.of(set).with(more);
    }
}
