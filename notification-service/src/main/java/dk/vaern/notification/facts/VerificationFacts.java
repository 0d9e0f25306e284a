package dk.vaern.notification.facts;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.domain.organisation.Trust;
import dk.vaern.domain.verification.VerificationEvent;
import dk.vaern.domain.verification.VerificationEvent.ContactPointVerified;
import dk.vaern.domain.verification.VerificationId;
import dk.vaern.domain.verification.VerificationState;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredEvent;
import dk.vaern.eventstore.boot.EventMetadata;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which contact points are verified, and by whom: folded from the record as it is now. */
@Component
public class VerificationFacts {

    private final RecordReader record;
    private final Facts facts;
    private final DestinationSettings settings;

    VerificationFacts(RecordReader record, Facts facts, DestinationSettings settings) {
        this.record = record;
        this.facts = facts;
        this.settings = settings;
    }

    /** Who has entered the code, and when. */
    public record Verified(Instant at, String by) {}

    /** An organisation's ways, and which of them are not used as yet. */
    public Ways ways(OrganisationId organisation) {
        var known = facts.organisation(organisation);
        return new Ways(known.contactPoints(), held(known));
    }

    /** Asked only of those that were added since ways are verified, and not by a registrar. */
    private Set<UUID> held(OrganisationFacts organisation) {
        return switch (settings.unverified()) {
            case USED -> Set.of();
            case HELD ->
                organisation.contactPoints().stream()
                        .map(ContactPoint::id)
                        .filter(id -> organisation.trust(id).equals(Optional.of(Trust.TO_BE_VERIFIED)))
                        .filter(id -> verified(id).isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
        };
    }

    /** Empty as long as nobody has. */
    public Optional<Verified> verified(UUID contactPoint) {
        List<StoredEvent> events =
                record.byAggregate(VerificationId.of(contactPoint).toString(), 0);
        return events.stream()
                .filter(stored -> stored.payload() instanceof ContactPointVerified)
                .map(stored ->
                        new Verified(stored.recordedAt(), stored.metadata().getOrDefault(EventMetadata.ACTOR, "")))
                .findFirst();
    }

    public VerificationState state(UUID contactPoint) {
        VerificationState state = new VerificationState.Unasked();
        for (StoredEvent stored :
                record.byAggregate(VerificationId.of(contactPoint).toString(), 0)) {
            if (stored.payload() instanceof VerificationEvent event) {
                state = state.after(event);
            }
        }
        return state;
    }
}
