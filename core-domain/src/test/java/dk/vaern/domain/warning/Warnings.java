package dk.vaern.domain.warning;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Role;
import dk.vaern.domain.kernel.Severity;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.warning.SourceDocument.Format;
import dk.vaern.domain.warning.SourceDocument.Revision;
import dk.vaern.domain.warning.WarningEvent.WarningDrafted;
import dk.vaern.domain.warning.WarningEvent.WarningExpired;
import dk.vaern.domain.warning.WarningEvent.WarningImported;
import dk.vaern.domain.warning.WarningEvent.WarningPublished;
import dk.vaern.domain.warning.WarningEvent.WarningWithdrawn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the tests tell of: one warning, written by the national centre or taken in from a publisher. */
final class Warnings {

    static final WarningId ID = WarningId.of("01890a5d-ac96-774b-bcce-b302099a8057");
    static final OrganisationId CENTRE = OrganisationId.NATIONAL_CENTRE;
    static final OrganisationId AARHUS = new OrganisationId("municipality-0751");
    static final OrganisationId ODENSE = new OrganisationId("municipality-0461");
    static final OrganisationId SUPPLIER = new OrganisationId("supplier-demo");
    static final List<OrganisationId> RECIPIENTS = List.of(ODENSE, AARHUS);

    static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");
    static final Instant ACKNOWLEDGE_BY = NOW.plus(Duration.ofHours(4));
    static final Instant ACT_BY = NOW.plus(Duration.ofDays(3));
    static final Instant RELEASED = Instant.parse("2026-11-01T00:00:00Z");

    static final By ANALYST = by(CENTRE);
    static final Distribution TO_ALL = distribution(ACKNOWLEDGE_BY, ACT_BY);
    static final SourceDocument SOURCE = source("1", RELEASED, "a");

    static final WarningEvent DRAFTED = new WarningDrafted(ID, CENTRE, content(Tlp.AMBER), TO_ALL);
    static final WarningEvent IMPORTED = new WarningImported(ID, CENTRE, content(Tlp.CLEAR), SOURCE);
    static final WarningEvent PUBLISHED = new WarningPublished(ID, TO_ALL, RECIPIENTS);
    static final WarningEvent WITHDRAWN = new WarningWithdrawn(ID, "false alarm");
    static final WarningEvent EXPIRED = new WarningExpired(ID);

    private Warnings() {}

    static By by(OrganisationId organisation) {
        return by(organisation, NOW);
    }

    static By by(OrganisationId organisation, Instant at) {
        return new By(new Actor("kim", Role.ANALYST, organisation), at);
    }

    static By machine(OrganisationId organisation, Instant at) {
        return new By(Actor.machine(organisation), at);
    }

    static WarningContent content(Tlp tlp) {
        return content(tlp, "Patch the gateway");
    }

    static WarningContent content(Tlp tlp, String title) {
        return new WarningContent(
                title, "It is exploited.", tlp, Severity.HIGH, List.of(), List.of(), List.of(), List.of());
    }

    static Distribution distribution(@Nullable Instant acknowledgeBy, @Nullable Instant actBy) {
        return new Distribution(new Audience.Everyone(), Urgency.URGENT, acknowledgeBy, actBy);
    }

    /** @param digit one hexadecimal digit that stands for the bytes' fingerprint */
    static SourceDocument source(String version, Instant releasedAt, String digit) {
        return source("ICSA-26-001", version, releasedAt, digit);
    }

    static SourceDocument source(String document, String version, Instant releasedAt, String digit) {
        return new SourceDocument(
                Format.CSAF,
                "https://publisher.example",
                document,
                version,
                releasedAt,
                digit.repeat(64),
                13_000,
                List.of(new Revision(version, releasedAt, "revision " + version)));
    }
}
