package dk.vaern.incident.api.organisation;

import dk.vaern.domain.codes.Sector;
import dk.vaern.domain.kernel.DerivedId;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.PersonId;
import dk.vaern.domain.kernel.PersonalData;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.domain.organisation.CvrNumber;
import dk.vaern.domain.organisation.ErasureGround;
import dk.vaern.domain.organisation.OnboardingStep;
import dk.vaern.web.audit.NotedAs;
import dk.vaern.web.json.Text;
import dk.vaern.web.openapi.Example;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What clients send about organisations. A component that is not nullable must be there. */
final class OrganisationBodies {

    private OrganisationBodies() {}

    /** @param contactPoints that the registrar has seen to: they are used at once, and need no verification */
    @Example("{'id': 'supplier-nordvand', 'name': 'Nordvand A/S', 'cvr': '25313763',"
            + " 'contactPoints': [{'channel': 'EMAIL', 'address': 'vagt@nordvand.example'}]}")
    record Registration(
            OrganisationId id,
            @Text(max = 200) String name,
            @Nullable CvrNumber cvr,
            @Size(max = 50) @Nullable Set<Sector> sectors,
            @Nullable LocalDate validFrom,
            @Size(max = 20) @Nullable List<@Valid NewContactPoint> contactPoints) {

        List<ContactPoint> contactPoints(UUID request) {
            List<NewContactPoint> points = contactPoints == null ? List.of() : contactPoints;
            return IntStream.range(0, points.size())
                    .mapToObj(i -> points.get(i).contactPoint(id, DerivedId.of(request, "contact-point/" + i)))
                    .toList();
        }
    }

    @Example("{'name': 'Nordvand og Spildevand A/S'}")
    record NewName(@Text(max = 200) String name) {}

    /**
     * @param address an e-mail address, an E.164 number or an https URL, by channel
     * @param person whom it reaches, who has other contact points already; absent: somebody new
     * @param from the least urgency that is sent here; absent: URGENT for text messages and calls, everything else by default
     */
    @Example("{'channel': 'EMAIL', 'address': 'vagt@nordvand.example', 'name': 'Vagten', 'from': 'NORMAL'}")
    record NewContactPoint(
            ContactPoint.Channel channel,
            @Text(max = 500) String address,
            @Text(max = 200) @Nullable String name,
            @NotedAs("persons") @Nullable UUID person,
            @Nullable Urgency from) {

        NewContactPoint {
            Addresses.require(channel, address);
        }

        ContactPoint contactPoint(OrganisationId organisation, UUID id) {
            var whose = PersonId.of(organisation, person == null ? id : person);
            return new ContactPoint(
                    id,
                    channel,
                    name == null ? null : PersonalData.of(whose, name),
                    PersonalData.of(whose, address),
                    from == null ? leastUrgency() : from);
        }

        private Urgency leastUrgency() {
            return switch (channel) {
                case SMS, VOICE -> Urgency.URGENT;
                case EMAIL, WEBHOOK, TEAMS, PUSH -> Urgency.INFORMATIONAL;
            };
        }
    }

    /** @param ground on which of GDPR article 17's grounds */
    @Example("{'ground': 'NO_LONGER_NEEDED'}")
    record Erasure(ErasureGround ground) {}

    @Example("{'supplier': 'supplier-demo'}")
    record NewSupplier(OrganisationId supplier) {}

    @Example("{'step': 'CONTACTS_VERIFIED'}")
    record NewOnboardingStep(OnboardingStep step) {}

    @Example("{'lastDay': '2035-12-31', 'reason': 'Merged', 'successor': 'municipality-0751'}")
    record OrganisationEnd(
            LocalDate lastDay,
            @Text(max = 4_000, multiline = true) String reason,
            @Nullable OrganisationId successor) {}
}
