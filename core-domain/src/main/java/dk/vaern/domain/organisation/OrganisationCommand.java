package dk.vaern.domain.organisation;

import dk.vaern.domain.codes.Sector;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of an organisation. */
public sealed interface OrganisationCommand {

    @TargetAggregateIdentifier
    OrganisationId organisationId();

    By by();

    /** @param contactPoints that the registrar vouches for: they are used from the first day */
    record RegisterOrganisation(
            OrganisationId organisationId,
            String name,
            @Nullable CvrNumber cvr,
            Set<Sector> sectors,
            LocalDate validFrom,
            List<ContactPoint> contactPoints,
            By by)
            implements OrganisationCommand {

        /** Without any way to reach it. */
        public RegisterOrganisation(
                OrganisationId organisationId,
                String name,
                @Nullable CvrNumber cvr,
                Set<Sector> sectors,
                LocalDate validFrom,
                By by) {
            this(organisationId, name, cvr, sectors, validFrom, List.of(), by);
        }
    }

    record RenameOrganisation(OrganisationId organisationId, String name, By by) implements OrganisationCommand {}

    record AddContactPoint(OrganisationId organisationId, ContactPoint contactPoint, By by)
            implements OrganisationCommand {}

    record RemoveContactPoint(OrganisationId organisationId, UUID contactPoint, By by) implements OrganisationCommand {}

    /**
     * Erases what is known of one of its people, for good.
     *
     * @param known whether anything is kept that was sealed for the person
     */
    record ErasePerson(OrganisationId organisationId, PersonId person, ErasureGround ground, boolean known, By by)
            implements OrganisationCommand {}

    record LinkSupplier(OrganisationId organisationId, OrganisationId supplier, By by) implements OrganisationCommand {}

    record UnlinkSupplier(OrganisationId organisationId, OrganisationId supplier, By by)
            implements OrganisationCommand {}

    record ReachOnboardingStep(OrganisationId organisationId, OnboardingStep step, By by)
            implements OrganisationCommand {}

    /** @param lastDay the last day on which it exists (in Denmark); may lie ahead, and it works until then */
    record EndOrganisation(
            OrganisationId organisationId,
            LocalDate lastDay,
            String reason,
            @Nullable OrganisationId successor,
            By by) implements OrganisationCommand {}
}
