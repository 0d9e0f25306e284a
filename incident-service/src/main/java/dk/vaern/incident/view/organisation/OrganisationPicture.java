package dk.vaern.incident.view.organisation;

import dk.vaern.domain.codes.Sector;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.OrganisationKind;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.domain.organisation.CvrNumber;
import dk.vaern.domain.organisation.OnboardingStep;
import dk.vaern.web.audit.NotedAs;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as it stands.
 *
 * @param version how many events it has
 * @param municipalityCode four digits, for a municipality
 * @param contactPoints only for those who administer it; absent for others
 * @param lastDay the last day on which it exists; absent while it goes on
 */
public record OrganisationPicture(
        OrganisationId id,
        long version,
        OrganisationKind kind,
        String name,
        @Nullable String municipalityCode,
        @Nullable CvrNumber cvr,
        Set<Sector> sectors,
        OnboardingStep onboarding,
        Set<OrganisationId> suppliers,
        @Nullable List<Contact> contactPoints,
        LocalDate validFrom,
        @Nullable LocalDate lastDay,
        @Nullable OrganisationId successor) {

    /**
     * A way to reach it, as its administrators see it.
     *
     * @param person whom it reaches, among the organisation's
     * @param name absent when there is none, or the person is erased
     * @param address absent when the person is erased
     * @param erased whether the person is, whom nobody reaches by it any longer
     */
    public record Contact(
            UUID id,
            ContactPoint.Channel channel,
            @NotedAs("persons") UUID person,
            @Nullable String name,
            @Nullable String address,
            boolean erased,
            Urgency from) {

        static Contact of(ContactPoint point) {
            return new Contact(
                    point.id(),
                    point.channel(),
                    point.address().person().id(),
                    point.name() == null ? null : point.name().text().orElse(null),
                    point.address().text().orElse(null),
                    point.isErased(),
                    point.from());
        }
    }
}
