package dk.vaern.domain.organisation;

import dk.vaern.domain.codes.Sector;
import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.PersonId;
import dk.vaern.domain.kernel.PersonalData;
import dk.vaern.domain.kernel.Role;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.organisation.ContactPoint.Channel;
import dk.vaern.domain.organisation.OrganisationEvent.ContactPointAdded;
import dk.vaern.domain.organisation.OrganisationEvent.OnboardingStepReached;
import dk.vaern.domain.organisation.OrganisationEvent.OrganisationEnded;
import dk.vaern.domain.organisation.OrganisationEvent.OrganisationRegistered;
import dk.vaern.domain.organisation.OrganisationEvent.SupplierLinked;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** What the tests tell of: a municipality, its contact points, and the people who look after it. */
final class Organisations {

    static final OrganisationId AARHUS = new OrganisationId("municipality-0751");
    static final OrganisationId ODENSE = new OrganisationId("municipality-0461");
    static final OrganisationId SUPPLIER = new OrganisationId("supplier-demo");

    static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");
    static final LocalDate FIRST_DAY = LocalDate.of(2007, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);
    static final CvrNumber CVR = new CvrNumber("55133018");
    static final Set<Sector> SECTORS = Set.of(new Sector("public-administration"), new Sector("drinking-water"));

    static final UUID POINT = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8001");
    static final UUID OTHER_POINT = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8002");

    static final PersonId KIM = PersonId.of(AARHUS, OTHER_POINT);

    static final OrganisationEvent REGISTERED =
            new OrganisationRegistered(AARHUS, "Aarhus Kommune", CVR, SECTORS, FIRST_DAY);
    static final OrganisationEvent CONTACT_ADDED = added(contactPoint(POINT));
    static final OrganisationEvent LINKED = new SupplierLinked(AARHUS, SUPPLIER);
    static final OrganisationEvent ENDED = new OrganisationEnded(AARHUS, LAST_DAY, "merged", ODENSE);

    static final By ITSELF = by(AARHUS, Role.ADMINISTRATOR);
    static final By JOINT = by(OrganisationId.JOINT_MUNICIPAL, Role.ADMINISTRATOR);
    static final By CENTRE = by(OrganisationId.NATIONAL_CENTRE, Role.ADMINISTRATOR);
    static final By MACHINE = new By(Actor.machine(ODENSE), NOW);

    private Organisations() {}

    /** By the organisation's own people. */
    static ContactPointAdded added(ContactPoint point) {
        return new ContactPointAdded(AARHUS, point, Trust.TO_BE_VERIFIED);
    }

    static By by(OrganisationId organisation, Role role) {
        return new By(new Actor("kim", role, organisation), NOW);
    }

    static By at(By by, Instant instant) {
        return new By(by.actor(), instant);
    }

    static ContactPoint contactPoint(UUID id) {
        return contactPoint(id, Channel.EMAIL, "vagt@aarhus.example");
    }

    static ContactPoint contactPoint(UUID id, Channel channel, String address) {
        var name = PersonalData.of(KIM, "vagthavende");
        return new ContactPoint(id, channel, name, PersonalData.of(KIM, address), Urgency.NORMAL);
    }

    static OrganisationEvent reached(OnboardingStep step) {
        return new OnboardingStepReached(AARHUS, step);
    }
}
