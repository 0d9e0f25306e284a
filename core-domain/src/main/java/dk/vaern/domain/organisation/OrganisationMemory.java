package dk.vaern.domain.organisation;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.organisation.OrganisationEvent.OrganisationRegistered;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What an organisation remembers for its decisions.
 *
 * @param validFrom the first day on which it exists
 * @param contactPoints by which it is reached now
 * @param suppliers that it is linked to now
 */
public record OrganisationMemory(
        String name, LocalDate validFrom, OnboardingStep step, Set<UUID> contactPoints, Set<OrganisationId> suppliers) {

    static OrganisationMemory of(OrganisationRegistered registered) {
        return new OrganisationMemory(
                registered.name(), registered.validFrom(), OnboardingStep.REGISTERED, Set.of(), Set.of());
    }

    OrganisationMemory named(String to) {
        return new OrganisationMemory(to, validFrom, step, contactPoints, suppliers);
    }

    OrganisationMemory at(OnboardingStep to) {
        return new OrganisationMemory(name, validFrom, to, contactPoints, suppliers);
    }

    OrganisationMemory reachedBy(UUID contactPoint) {
        return new OrganisationMemory(name, validFrom, step, with(contactPoints, contactPoint), suppliers);
    }

    OrganisationMemory noLongerReachedBy(UUID contactPoint) {
        return new OrganisationMemory(name, validFrom, step, without(contactPoints, contactPoint), suppliers);
    }

    OrganisationMemory linkedTo(OrganisationId supplier) {
        return new OrganisationMemory(name, validFrom, step, contactPoints, with(suppliers, supplier));
    }

    OrganisationMemory unlinkedFrom(OrganisationId supplier) {
        return new OrganisationMemory(name, validFrom, step, contactPoints, without(suppliers, supplier));
    }

    private static <T> Set<T> with(Set<T> set, T more) {
        var larger = new HashSet<>(set);
        larger.add(more);
        return Set.copyOf(larger);
    }

    private static <T> Set<T> without(Set<T> set, T less) {
        var smaller = new HashSet<>(set);
        smaller.remove(less);
        return Set.copyOf(smaller);
    }
}
