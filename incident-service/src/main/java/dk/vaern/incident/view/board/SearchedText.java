package dk.vaern.incident.view.board;

import dk.vaern.domain.incident.IncidentEvent;
import dk.vaern.domain.incident.IncidentEvent.AffectedServiceAdded;
import dk.vaern.domain.incident.IncidentEvent.CategoryChanged;
import dk.vaern.domain.incident.IncidentEvent.CommanderAppointed;
import dk.vaern.domain.incident.IncidentEvent.DecisionRecorded;
import dk.vaern.domain.incident.IncidentEvent.DuplicateAbsorbed;
import dk.vaern.domain.incident.IncidentEvent.EntryCorrected;
import dk.vaern.domain.incident.IncidentEvent.EvidenceAttached;
import dk.vaern.domain.incident.IncidentEvent.GlassBroken;
import dk.vaern.domain.incident.IncidentEvent.IncidentClosed;
import dk.vaern.domain.incident.IncidentEvent.IncidentConfirmed;
import dk.vaern.domain.incident.IncidentEvent.IncidentContained;
import dk.vaern.domain.incident.IncidentEvent.IncidentDeescalated;
import dk.vaern.domain.incident.IncidentEvent.IncidentDismissed;
import dk.vaern.domain.incident.IncidentEvent.IncidentEradicated;
import dk.vaern.domain.incident.IncidentEvent.IncidentEscalated;
import dk.vaern.domain.incident.IncidentEvent.IncidentMerged;
import dk.vaern.domain.incident.IncidentEvent.IncidentRecovered;
import dk.vaern.domain.incident.IncidentEvent.IncidentReopened;
import dk.vaern.domain.incident.IncidentEvent.IncidentReported;
import dk.vaern.domain.incident.IncidentEvent.IndicatorAdded;
import dk.vaern.domain.incident.IncidentEvent.ObservationRecorded;
import dk.vaern.domain.incident.IncidentEvent.OwnershipDeclined;
import dk.vaern.domain.incident.IncidentEvent.OwnershipHandedOver;
import dk.vaern.domain.incident.IncidentEvent.OwnershipOfferWithdrawn;
import dk.vaern.domain.incident.IncidentEvent.OwnershipOffered;
import dk.vaern.domain.incident.IncidentEvent.ParticipantInvited;
import dk.vaern.domain.incident.IncidentEvent.ParticipantJoined;
import dk.vaern.domain.incident.IncidentEvent.ParticipantLeft;
import dk.vaern.domain.incident.IncidentEvent.ReviewNoteRecorded;
import dk.vaern.domain.incident.IncidentEvent.SeverityChanged;
import dk.vaern.domain.incident.IncidentEvent.SignificantIncidentAwarenessDeclared;
import dk.vaern.domain.incident.IncidentEvent.WarningLinked;
import java.util.Optional;

/** What people wrote in an entry, and may search for. */
final class SearchedText {

    private SearchedText() {}

    static Optional<String> of(IncidentEvent event) {
        return switch (event) {
            case IncidentReported e -> join(e.title(), e.description(), String.join("\n", e.affectedServices()));
            case IncidentConfirmed e -> join(e.reason());
            case IncidentDismissed e -> join(e.reason());
            case IncidentClosed e -> join(e.rootCause(), e.lessons());
            case IncidentReopened e -> join(e.reason());
            case SeverityChanged e -> join(e.reason());
            case CategoryChanged e -> join(e.reason());
            case IncidentEscalated e -> join(e.reason());
            case IncidentDeescalated e -> join(e.reason());
            case ObservationRecorded e -> join(e.text());
            case DecisionRecorded e -> join(e.text(), e.reason());
            case EvidenceAttached e -> join(e.evidence().name(), e.evidence().sha256());
            case IndicatorAdded e -> join(e.indicator().value());
            case AffectedServiceAdded e -> join(e.name());
            case IncidentMerged e -> join(e.reason());
            case EntryCorrected e -> join(e.text(), e.reason());
            case ReviewNoteRecorded e -> join(e.text());
            case SignificantIncidentAwarenessDeclared e -> join(e.basis());
            case OwnershipOffered e -> join(e.reason());
            case OwnershipDeclined e -> join(e.reason());
            case GlassBroken e -> join(e.reason());
            case IncidentContained _,
                    IncidentEradicated _,
                    IncidentRecovered _,
                    CommanderAppointed _,
                    ParticipantInvited _,
                    ParticipantJoined _,
                    ParticipantLeft _,
                    WarningLinked _,
                    OwnershipOfferWithdrawn _,
                    OwnershipHandedOver _,
                    DuplicateAbsorbed _ -> Optional.empty();
        };
    }

    private static Optional<String> join(String... texts) {
        return Optional.of(String.join("\n", texts));
    }
}
