package dk.vaern.domain.organisation;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.PersonId;
import dk.vaern.domain.organisation.OrganisationEvent.OrganisationRegistered;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What an organisation remembers for its decisions; of its people, who they are and nothing about them.
 *
 * @param validFrom the first day on which it exists
 * @param contactPoints by which it is reached now, and whom each reaches
 * @param erased who was, whom nothing more is stored about
 * @param suppliers that it is linked to now
 */
public record OrganisationMemory(
        String name,
        LocalDate validFrom,
        OnboardingStep step,
        Map<UUID, PersonId> contactPoints,
        Set<PersonId> erased,
        Set<OrganisationId> suppliers) {

    static OrganisationMemory of(OrganisationRegistered registered) {
        return new OrganisationMemory(
                registered.name(), registered.validFrom(), OnboardingStep.REGISTERED, Map.of(), Set.of(), Set.of());
    }

    OrganisationMemory named(String to) {
        return new OrganisationMemory(to, validFrom, step, contactPoints, erased, suppliers);
    }

    OrganisationMemory at(OnboardingStep to) {
        return new OrganisationMemory(name, validFrom, to, contactPoints, erased, suppliers);
    }

    OrganisationMemory reachedBy(UUID contactPoint, PersonId person) {
        var more = new HashMap<>(contactPoints);
        more.put(contactPoint, person);
        return new OrganisationMemory(name, validFrom, step, Map.copyOf(more), erased, suppliers);
    }

    OrganisationMemory noLongerReachedBy(UUID contactPoint) {
        var less = new HashMap<>(contactPoints);
        less.remove(contactPoint);
        return new OrganisationMemory(name, validFrom, step, Map.copyOf(less), erased, suppliers);
    }

    OrganisationMemory without(PersonId person) {
        return new OrganisationMemory(name, validFrom, step, contactPoints, with(erased, person), suppliers);
    }

    OrganisationMemory linkedTo(OrganisationId supplier) {
        return new OrganisationMemory(name, validFrom, step, contactPoints, erased, with(suppliers, supplier));
    }

    OrganisationMemory unlinkedFrom(OrganisationId supplier) {
        var less = new HashSet<>(suppliers);
        less.remove(supplier);
        return new OrganisationMemory(name, validFrom, step, contactPoints, erased, Set.copyOf(less));
    }

    /** Is there anybody left whom its contact points reach? */
    boolean isReachable() {
        return !erased.containsAll(contactPoints.values());
    }

    private static <T> Set<T> with(Set<T> set, T more) {
        var larger = new HashSet<>(set);
        larger.add(more);
        return Set.copyOf(larger);
    }
}
