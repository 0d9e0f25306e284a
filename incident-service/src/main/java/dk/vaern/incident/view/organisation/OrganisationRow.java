package dk.vaern.incident.view.organisation;

import dk.vaern.domain.codes.Sector;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.OrganisationKind;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.domain.organisation.CvrNumber;
import dk.vaern.domain.organisation.OnboardingStep;
import dk.vaern.domain.organisation.OrganisationEvent;
import dk.vaern.domain.organisation.OrganisationEvent.ContactPointAdded;
import dk.vaern.domain.organisation.OrganisationEvent.ContactPointRemoved;
import dk.vaern.domain.organisation.OrganisationEvent.OnboardingStepReached;
import dk.vaern.domain.organisation.OrganisationEvent.OrganisationEnded;
import dk.vaern.domain.organisation.OrganisationEvent.OrganisationRegistered;
import dk.vaern.domain.organisation.OrganisationEvent.OrganisationRenamed;
import dk.vaern.domain.organisation.OrganisationEvent.PersonErased;
import dk.vaern.domain.organisation.OrganisationEvent.SupplierLinked;
import dk.vaern.domain.organisation.OrganisationEvent.SupplierUnlinked;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that is kept of one organisation, folded from its events. */
record OrganisationRow(
        OrganisationId id,
        long version,
        String name,
        @Nullable CvrNumber cvr,
        Set<Sector> sectors,
        OnboardingStep onboarding,
        Set<OrganisationId> suppliers,
        List<ContactPoint> contactPoints,
        LocalDate validFrom,
        @Nullable LocalDate lastDay,
        @Nullable OrganisationId successor) {

    static OrganisationRow of(OrganisationRegistered registered, long version) {
        return new OrganisationRow(
                registered.organisationId(),
                version,
                registered.name(),
                registered.cvr(),
                registered.sectors(),
                OnboardingStep.REGISTERED,
                Set.of(),
                List.of(),
                registered.validFrom(),
                null,
                null);
    }

    OrganisationRow after(OrganisationEvent event, long to) {
        return switch (event) {
            case OrganisationRegistered registered -> of(registered, to);
            case OrganisationRenamed renamed ->
                new OrganisationRow(
                        id,
                        to,
                        renamed.to(),
                        cvr,
                        sectors,
                        onboarding,
                        suppliers,
                        contactPoints,
                        validFrom,
                        lastDay,
                        successor);
            case ContactPointAdded added -> reachedBy(to, with(contactPoints, added.contactPoint()));
            case ContactPointRemoved removed ->
                reachedBy(
                        to,
                        contactPoints.stream()
                                .filter(point -> !point.id().equals(removed.contactPoint()))
                                .toList());
            case PersonErased erased ->
                reachedBy(
                        to,
                        contactPoints.stream()
                                .map(point -> point.without(erased.person()))
                                .toList());
            case SupplierLinked linked -> suppliedBy(to, with(List.copyOf(suppliers), linked.supplier()));
            case SupplierUnlinked unlinked ->
                suppliedBy(
                        to,
                        suppliers.stream()
                                .filter(supplier -> !supplier.equals(unlinked.supplier()))
                                .toList());
            case OnboardingStepReached reached ->
                new OrganisationRow(
                        id,
                        to,
                        name,
                        cvr,
                        sectors,
                        reached.step(),
                        suppliers,
                        contactPoints,
                        validFrom,
                        lastDay,
                        successor);
            case OrganisationEnded ended ->
                new OrganisationRow(
                        id,
                        to,
                        name,
                        cvr,
                        sectors,
                        onboarding,
                        suppliers,
                        contactPoints,
                        validFrom,
                        ended.lastDay(),
                        ended.successor());
        };
    }

    /** As lists need it: nothing about people is stored beside the record. */
    OrganisationRow withoutPeople() {
        return reachedBy(version, List.of());
    }

    /** Does it exist on that day? */
    boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (lastDay == null || !day.isAfter(lastDay));
    }

    /** @param withContacts whether the one who looks administers it */
    OrganisationPicture picture(boolean withContacts) {
        return new OrganisationPicture(
                id,
                version,
                id.kind(),
                name,
                id.is(OrganisationKind.MUNICIPALITY) ? id.value().substring("municipality-".length()) : null,
                cvr,
                sectors,
                onboarding,
                suppliers,
                withContacts
                        ? contactPoints.stream()
                                .map(OrganisationPicture.Contact::of)
                                .toList()
                        : null,
                validFrom,
                lastDay,
                successor);
    }

    private OrganisationRow reachedBy(long to, List<ContactPoint> points) {
        return new OrganisationRow(
                id, to, name, cvr, sectors, onboarding, suppliers, points, validFrom, lastDay, successor);
    }

    private OrganisationRow suppliedBy(long to, List<OrganisationId> by) {
        return new OrganisationRow(
                id, to, name, cvr, sectors, onboarding, Set.copyOf(by), contactPoints, validFrom, lastDay, successor);
    }

    private static <T> List<T> with(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }
}
