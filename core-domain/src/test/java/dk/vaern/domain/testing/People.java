package dk.vaern.domain.testing;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Role;
import java.time.Instant;

/** Who acts in the tests, and when: Kim at Aarhus, whose night it is, and those who come to help. */
public final class People {

    public static final Instant NOW = Instant.parse("2026-11-20T02:40:00Z");

    public static final OrganisationId AARHUS = new OrganisationId("municipality-0751");
    public static final OrganisationId ODENSE = new OrganisationId("municipality-0461");
    public static final OrganisationId LAESOE = new OrganisationId("municipality-0825");
    public static final OrganisationId SUPPLIER = new OrganisationId("supplier-demo");
    public static final OrganisationId JOINT = OrganisationId.JOINT_MUNICIPAL;
    public static final OrganisationId CENTRE = OrganisationId.NATIONAL_CENTRE;

    public static final By KIM = by("kim", AARHUS);
    public static final By NOA = by("noa", AARHUS);
    public static final By OTTO = by("otto", ODENSE);
    public static final By LENE = by("lene", LAESOE);
    public static final By SAM = by("sam", SUPPLIER);
    public static final By JOAN = by("joan", JOINT);
    public static final By NINA = by("nina", CENTRE);

    private People() {}

    public static By by(String subject, OrganisationId organisation) {
        return new By(new Actor(subject, Role.COORDINATOR, organisation), NOW);
    }

    /** Værn's own policies and timers, for an organisation. */
    public static By machine(OrganisationId organisation) {
        return new By(Actor.machine(organisation), NOW);
    }

    public static By at(Instant instant, By by) {
        return new By(by.actor(), instant);
    }
}
