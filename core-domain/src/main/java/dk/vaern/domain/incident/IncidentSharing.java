package dk.vaern.domain.incident;

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
import dk.vaern.domain.visibility.Named;
import dk.vaern.domain.visibility.Sharing;

/** How each event changes with whom an incident is shared. */
public final class IncidentSharing {

    private IncidentSharing() {}

    /** The sharing that a report begins with. */
    public static Sharing of(IncidentReported reported) {
        return Sharing.of(reported.owner(), reported.tlp(), reported.reporter());
    }

    /** Total: an event without a case does not compile. */
    public static Sharing after(IncidentEvent event, Sharing before) {
        return switch (event) {
            case IncidentReported reported -> of(reported);
            case CommanderAppointed appointed -> before.naming(appointed.commander());
            case IncidentEscalated escalated -> before.escalated(escalated.to());
            case IncidentDeescalated lowered -> before.escalated(lowered.to());
            case ParticipantInvited invited -> invited(invited, before);
            case ParticipantLeft left -> before.left(left.organisation());
            case OwnershipHandedOver handed -> before.handedOver(handed.to(), handed.at());
            case GlassBroken broken -> before.opened(broken.organisation(), broken.until());
            case IncidentConfirmed _,
                    IncidentDismissed _,
                    IncidentContained _,
                    IncidentEradicated _,
                    IncidentRecovered _,
                    IncidentClosed _,
                    IncidentReopened _,
                    SeverityChanged _,
                    CategoryChanged _,
                    ParticipantJoined _,
                    ObservationRecorded _,
                    DecisionRecorded _,
                    EvidenceAttached _,
                    IndicatorAdded _,
                    AffectedServiceAdded _,
                    WarningLinked _,
                    IncidentMerged _,
                    DuplicateAbsorbed _,
                    EntryCorrected _,
                    ReviewNoteRecorded _,
                    OwnershipOffered _,
                    OwnershipOfferWithdrawn _,
                    OwnershipDeclined _,
                    SignificantIncidentAwarenessDeclared _ -> before;
        };
    }

    private static Sharing invited(ParticipantInvited invited, Sharing before) {
        Sharing after = before.joined(invited.organisation(), invited.history().seenFrom(invited.at()));
        for (Named individual : invited.individuals()) {
            after = after.naming(individual);
        }
        return after;
    }
}
