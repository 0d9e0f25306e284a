package dk.vaern.notification.facts;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.domain.organisation.OrganisationEvent;
import dk.vaern.domain.organisation.OrganisationEvent.ContactPointAdded;
import dk.vaern.domain.organisation.OrganisationEvent.ContactPointRemoved;
import dk.vaern.domain.organisation.OrganisationEvent.OrganisationRegistered;
import dk.vaern.domain.organisation.OrganisationEvent.OrganisationRenamed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An organisation, as far as messages need it: what it is called, and its ways of being reached. */
public record OrganisationFacts(OrganisationId id, String name, List<ContactPoint> contactPoints) {

    /** Nothing is known of it but its id. */
    static OrganisationFacts unregistered(OrganisationId id) {
        return new OrganisationFacts(id, id.value(), List.of());
    }

    OrganisationFacts after(OrganisationEvent event) {
        return switch (event) {
            case OrganisationRegistered registered -> new OrganisationFacts(id, registered.name(), contactPoints);
            case OrganisationRenamed renamed -> new OrganisationFacts(id, renamed.to(), contactPoints);
            case ContactPointAdded added ->
                reachedBy(Stream.concat(contactPoints.stream(), Stream.of(added.contactPoint()))
                        .toList());
            case ContactPointRemoved removed ->
                reachedBy(contactPoints.stream()
                        .filter(point -> !point.id().equals(removed.contactPoint()))
                        .toList());
            default -> this;
        };
    }

    private OrganisationFacts reachedBy(List<ContactPoint> points) {
        return new OrganisationFacts(id, name, points);
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
