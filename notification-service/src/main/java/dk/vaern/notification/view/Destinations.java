package dk.vaern.notification.view;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.domain.verification.VerificationRefusal;
import dk.vaern.notification.facts.Facts;
import dk.vaern.notification.facts.OrganisationFacts;
import dk.vaern.notification.facts.VerificationFacts;
import dk.vaern.notification.facts.VerificationFacts.Verified;
import dk.vaern.notification.facts.Ways;
import dk.vaern.notification.view.Destination.Verification;
import dk.vaern.web.reading.Readings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An organisation's ways of being reached: which there are from the record, how they work from the board. */
@Component
public class Destinations {

    private static final String BOUNCED = "BOUNCED";
    private static final Set<String> FAILED = Set.of("GIVEN_UP", BOUNCED);

    private final Facts facts;
    private final VerificationFacts verifications;
    private final Readings readings;

    Destinations(Facts facts, VerificationFacts verifications, Readings readings) {
        this.facts = facts;
        this.verifications = verifications;
        this.readings = readings;
    }

    public List<Destination> of(OrganisationId organisation) {
        OrganisationFacts known = facts.organisation(organisation);
        Ways ways = verifications.ways(organisation);
        return readings.as(
                organisation,
                () -> known.contactPoints().stream()
                        .map(point -> destination(point, trust(point, known), ways.isHeld(point) || point.isErased()))
                        .toList());
    }

    /** @throws Refused {@link VerificationRefusal#NOT_FOUND} when the organisation has no such contact point */
    public ContactPoint see(UUID contactPoint, OrganisationId organisation) {
        return facts.organisation(organisation)
                .contactPoint(contactPoint)
                .filter(point -> !point.isErased())
                .orElseThrow(() -> new Refused(VerificationRefusal.NOT_FOUND));
    }

    /** Has somebody entered the code that was sent to it? */
    public boolean isVerified(ContactPoint point) {
        return verifications.verified(point.id()).isPresent();
    }

    private record Trusted(Verification why, Optional<Verified> verified) {}

    private Trusted trust(ContactPoint point, OrganisationFacts known) {
        Optional<Verified> verified = verifications.verified(point.id());
        Verification unverified = known.trust(point.id())
                .map(trust -> switch (trust) {
                    case VOUCHED_FOR -> Verification.VOUCHED_FOR;
                    case TO_BE_VERIFIED -> Verification.AWAITED;
                })
                .orElse(Verification.OLDER);
        return new Trusted(verified.isPresent() ? Verification.VERIFIED : unverified, verified);
    }

    private Destination destination(ContactPoint point, Trusted trusted, boolean held) {
        return readings.rows()
                .sql("""
                select max(last_success_at) filter (where status <> 'GIVEN_UP') as success, max(last_failure_at) as failure,
                    (array_agg(last_failure order by last_failure_at desc nulls last))[1] as reason,
                    (array_agg(case when status = 'GIVEN_UP' and last_success_at is not null then 'BOUNCED' else status end
                               order by greatest(last_success_at, last_failure_at) desc nulls last)
                        filter (where status in ('ACCEPTED', 'DELIVERED', 'GIVEN_UP')))[1] as ended
                from notification.notification_board where contact_point = :id
                """)
                .param("id", point.id())
                .query((row, _) -> destination(point, trusted, held, row))
                .single();
    }

    private static Destination destination(ContactPoint point, Trusted trusted, boolean held, ResultSet row)
            throws SQLException {
        return new Destination(
                point.id(),
                point.channel(),
                point.from(),
                trusted.why(),
                trusted.verified().map(Verified::at).orElse(null),
                trusted.verified().map(Verified::by).orElse(null),
                !held,
                !held && !FAILED.contains(String.valueOf(row.getString("ended"))),
                BOUNCED.equals(row.getString("ended")),
                instant(row, "success"),
                instant(row, "failure"),
                row.getString("reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
