package dk.vaern.incident.view.picture;

import dk.vaern.domain.incident.IncidentEvent.OwnershipHandedOver;
import dk.vaern.domain.incident.IncidentEvent.ParticipantInvited;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.visibility.EscalationLevel;
import dk.vaern.domain.visibility.History;
import dk.vaern.incident.view.picture.IncidentPicture.Participant;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Folds who is in an incident's circle: whose it is, to whom it is offered, how far up it is, and who takes part. */
final class CircleFold {

    private @Nullable OrganisationId owner;
    private @Nullable OrganisationId offeredTo;
    private EscalationLevel escalation = EscalationLevel.LOCAL;
    private final Map<OrganisationId, Instant> aware = new HashMap<>();
    private final Map<OrganisationId, Participant> participants = new LinkedHashMap<>();

    void begin(OrganisationId reporting) {
        owner = reporting;
    }

    void escalate(EscalationLevel to) {
        escalation = to;
        endOfferToThoseGone();
    }

    void invite(ParticipantInvited invited) {
        String history = switch (invited.history()) {
            case History.FromNow() -> "FROM_NOW";
            case History.All() -> "ALL";
            case History.Since(Instant instant) -> instant.toString();
        };
        participants.put(invited.organisation(), new Participant(invited.organisation(), invited.at(), history, false));
    }

    void join(OrganisationId organisation) {
        participants.computeIfPresent(
                organisation,
                (_, before) -> new Participant(before.organisation(), before.since(), before.history(), true));
    }

    void remove(OrganisationId organisation) {
        participants.remove(organisation);
        endOfferToThoseGone();
    }

    void offer(OrganisationId to) {
        offeredTo = to;
    }

    void endOffer() {
        offeredTo = null;
    }

    private void endOfferToThoseGone() {
        if (offeredTo != null && !participants.containsKey(offeredTo) && !escalation.reaches(offeredTo)) {
            offeredTo = null;
        }
    }

    void handOver(OwnershipHandedOver handed, Instant at) {
        owner = handed.to();
        offeredTo = null;
        participants.remove(handed.to());
        participants.put(handed.from(), new Participant(handed.from(), at, "ALL", true));
    }

    void aware(Instant at) {
        aware.put(owner(), at);
    }

    OrganisationId owner() {
        return Objects.requireNonNull(owner, "an incident begins with its report");
    }

    @Nullable
    OrganisationId offeredTo() {
        return offeredTo;
    }

    EscalationLevel escalation() {
        return escalation;
    }

    List<Participant> participants() {
        return List.copyOf(participants.values());
    }

    /** Since when the owner is aware that it is significant; what an owner before it declared is that one's. */
    @Nullable
    Instant awareSince() {
        return aware.get(owner());
    }
}
