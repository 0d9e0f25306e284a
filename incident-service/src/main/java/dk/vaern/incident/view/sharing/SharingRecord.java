package dk.vaern.incident.view.sharing;

import dk.vaern.domain.catalogue.EventCatalogue;
import dk.vaern.domain.incident.IncidentEvent;
import dk.vaern.domain.incident.IncidentEvent.CommanderAppointed;
import dk.vaern.domain.incident.IncidentEvent.GlassBroken;
import dk.vaern.domain.incident.IncidentEvent.IncidentDeescalated;
import dk.vaern.domain.incident.IncidentEvent.IncidentEscalated;
import dk.vaern.domain.incident.IncidentEvent.IncidentReported;
import dk.vaern.domain.incident.IncidentEvent.OwnershipHandedOver;
import dk.vaern.domain.incident.IncidentEvent.ParticipantInvited;
import dk.vaern.domain.incident.IncidentEvent.ParticipantLeft;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.incident.IncidentSharing;
import dk.vaern.domain.visibility.Sharing;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads how an incident was shared from the record: only the events that change it, so the cost is theirs. */
@Component
class SharingRecord {

    private static final Set<String> CHANGES_SHARING = Stream.of(
                    IncidentReported.class,
                    CommanderAppointed.class,
                    IncidentEscalated.class,
                    IncidentDeescalated.class,
                    ParticipantInvited.class,
                    ParticipantLeft.class,
                    OwnershipHandedOver.class,
                    GlassBroken.class)
            .map(EventCatalogue::nameOf)
            .collect(Collectors.toUnmodifiableSet());

    private final RecordReader record;

    SharingRecord(RecordReader record) {
        this.record = record;
    }

    SharingHistory of(IncidentId incident) {
        List<SharingHistory.Step> steps = new ArrayList<>();
        Sharing sharing = null;
        Instant last = Instant.MIN;
        for (StoredEvent event : record.byCorrelation(incident.toString(), CHANGES_SHARING, Long.MAX_VALUE)) {
            if (event.payload() instanceof IncidentEvent change) {
                // One after another, as they stand in the record, whatever the clocks of the nodes that took them said.
                Instant when = event.recordedAt().isAfter(last) ? event.recordedAt() : last.plusNanos(1);
                sharing = sharing == null ? begin(change) : IncidentSharing.after(asRecorded(change, when), sharing);
                steps.add(new SharingHistory.Step(event.position(), when, sharing));
                last = when;
            }
        }
        return new SharingHistory(List.copyOf(steps));
    }

    /** What is shared from now on begins with the entry that says so, not with the request that led to it. */
    private static IncidentEvent asRecorded(IncidentEvent change, Instant when) {
        if (change instanceof ParticipantInvited invited) {
            return new ParticipantInvited(
                    invited.incidentId(), invited.organisation(), invited.history(), invited.individuals(), when);
        }
        if (change instanceof OwnershipHandedOver handed) {
            return new OwnershipHandedOver(handed.incidentId(), handed.from(), handed.to(), when);
        }
        return change;
    }

    private static Sharing begin(IncidentEvent first) {
        if (first instanceof IncidentReported reported) {
            return IncidentSharing.of(reported);
        }
        throw new IllegalStateException("an incident begins with its report");
    }
}
