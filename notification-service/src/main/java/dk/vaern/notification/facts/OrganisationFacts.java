package dk.vaern.notification.facts;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.domain.organisation.OnboardingStep;
import dk.vaern.domain.organisation.OrganisationEvent;
import dk.vaern.domain.organisation.OrganisationEvent.ContactPointAdded;
import dk.vaern.domain.organisation.OrganisationEvent.ContactPointRemoved;
import dk.vaern.domain.organisation.OrganisationEvent.OnboardingStepReached;
import dk.vaern.domain.organisation.OrganisationEvent.OrganisationRegistered;
import dk.vaern.domain.organisation.OrganisationEvent.OrganisationRenamed;
import dk.vaern.domain.organisation.OrganisationEvent.PersonErased;
import dk.vaern.domain.organisation.Trust;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An organisation, as far as messages need it: what it is called, and its ways of being reached.
 *
 * @param trusts why each of them is believed to reach somebody; not for those from before they were verified
 */
public record OrganisationFacts(
        OrganisationId id,
        String name,
        OnboardingStep step,
        List<ContactPoint> contactPoints,
        Map<UUID, Trust> trusts) {

    /** Nothing is known of it but its id. */
    static OrganisationFacts unregistered(OrganisationId id) {
        return new OrganisationFacts(id, id.value(), OnboardingStep.REGISTERED, List.of(), Map.of());
    }

    OrganisationFacts after(OrganisationEvent event) {
        return switch (event) {
            case OrganisationRegistered registered -> called(registered.name());
            case OrganisationRenamed renamed -> called(renamed.to());
            case OnboardingStepReached reached ->
                new OrganisationFacts(id, name, reached.step(), contactPoints, trusts);
            case ContactPointAdded added -> with(added);
            case ContactPointRemoved removed ->
                reachedBy(contactPoints.stream()
                        .filter(point -> !point.id().equals(removed.contactPoint()))
                        .toList());
            case PersonErased erased ->
                reachedBy(contactPoints.stream()
                        .map(point -> point.without(erased.person()))
                        .toList());
            default -> this;
        };
    }

    private OrganisationFacts called(String name) {
        return new OrganisationFacts(id, name, step, contactPoints, trusts);
    }

    private OrganisationFacts reachedBy(List<ContactPoint> points) {
        return new OrganisationFacts(id, name, step, points, trusts);
    }

    private OrganisationFacts with(ContactPointAdded added) {
        Map<UUID, Trust> more = new HashMap<>(trusts);
        if (added.trust() != null) {
            more.put(added.contactPoint().id(), added.trust());
        }
        return new OrganisationFacts(
                id,
                name,
                step,
                Stream.concat(contactPoints.stream(), Stream.of(added.contactPoint()))
                        .toList(),
                Map.copyOf(more));
    }

    /** Empty for those from before they were verified. */
    public Optional<Trust> trust(UUID contactPoint) {
        return Optional.ofNullable(trusts.get(contactPoint));
    }

    public Set<UUID> contactPointIds() {
        return contactPoints.stream().map(ContactPoint::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Empty when it has none, or none any longer. */
    public Optional<ContactPoint> contactPoint(UUID contactPoint) {
        return contactPoints.stream()
                .filter(point -> point.id().equals(contactPoint))
                .findFirst();
    }
}
