package dk.vaern.domain.organisation;

import dk.vaern.domain.codes.Sector;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.PersonId;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to an organisation. Stored for ever: grow it with an upcaster, never rename or reuse. */
public sealed interface OrganisationEvent {

    OrganisationId organisationId();

    /** @param validFrom the first day on which it exists */
    record OrganisationRegistered(
            OrganisationId organisationId,
            String name,
            @Nullable CvrNumber cvr,
            Set<Sector> sectors,
            LocalDate validFrom)
            implements OrganisationEvent {}

    record OrganisationRenamed(OrganisationId organisationId, String from, String to) implements OrganisationEvent {}

    /** @param trust absent in what was stored before ways were verified: those stay usable */
    record ContactPointAdded(
            OrganisationId organisationId,
            ContactPoint contactPoint,
            @Nullable Trust trust) implements OrganisationEvent {}

    record ContactPointRemoved(OrganisationId organisationId, UUID contactPoint) implements OrganisationEvent {}

    /** From here on nothing of the person can be read; the person's key is destroyed because of it. */
    record PersonErased(OrganisationId organisationId, PersonId person, ErasureGround ground)
            implements OrganisationEvent {}

    record SupplierLinked(OrganisationId organisationId, OrganisationId supplier) implements OrganisationEvent {}

    record SupplierUnlinked(OrganisationId organisationId, OrganisationId supplier) implements OrganisationEvent {}

    record OnboardingStepReached(OrganisationId organisationId, OnboardingStep step) implements OrganisationEvent {}

    /** @param lastDay the last day on which it exists */
    record OrganisationEnded(
            OrganisationId organisationId,
            LocalDate lastDay,
            String reason,
            @Nullable OrganisationId successor) implements OrganisationEvent {}
}
