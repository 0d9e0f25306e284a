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

/** The little that decisions need to remember; what people read is folded elsewhere from the same events. */
public sealed interface IncidentState {

    record Unreported() implements IncidentState {}

    /** Being handled, or closed for now. */
    record Known(IncidentStatus status, IncidentMemory memory) implements IncidentState {}

    /** Goes on in another incident; here, only the review does. */
    record Merged(IncidentMemory memory) implements IncidentState {}

    /** Total: an event without a case does not compile. Never throws, never decides. */
    default IncidentState after(IncidentEvent event) {
        return switch (this) {
            case Unreported unreported ->
                event instanceof IncidentReported reported
                        ? new Known(IncidentStatus.REPORTED, IncidentMemory.of(reported))
                        : unreported;
            case Known known ->
                event instanceof IncidentMerged
                        ? new Merged(known.memory())
                        : new Known(
                                statusAfter(event, known.status()), memoryAfter(event, shared(event, known.memory())));
            case Merged merged -> new Merged(memoryAfter(event, shared(event, merged.memory())));
        };
    }

    /** Where the handling stands after an event. */
    static IncidentStatus statusAfter(IncidentEvent event, IncidentStatus before) {
        return switch (event) {
            case IncidentReported _ -> IncidentStatus.REPORTED;
            case IncidentConfirmed _ -> IncidentStatus.CONFIRMED;
            case IncidentReopened _ ->
                before == IncidentStatus.DISMISSED ? IncidentStatus.REPORTED : IncidentStatus.CONFIRMED;
            case IncidentDismissed _ -> IncidentStatus.DISMISSED;
            case IncidentContained _ -> IncidentStatus.CONTAINED;
            case IncidentEradicated _ -> IncidentStatus.ERADICATED;
            case IncidentRecovered _ -> IncidentStatus.RECOVERED;
            case IncidentClosed _, IncidentMerged _ -> IncidentStatus.CLOSED;
            case SeverityChanged _,
                    CategoryChanged _,
                    CommanderAppointed _,
                    IncidentEscalated _,
                    IncidentDeescalated _,
                    ParticipantInvited _,
                    ParticipantJoined _,
                    ParticipantLeft _,
                    ObservationRecorded _,
                    DecisionRecorded _,
                    EvidenceAttached _,
                    IndicatorAdded _,
                    AffectedServiceAdded _,
                    WarningLinked _,
                    DuplicateAbsorbed _,
                    EntryCorrected _,
                    ReviewNoteRecorded _,
                    SignificantIncidentAwarenessDeclared _,
                    OwnershipOffered _,
                    OwnershipOfferWithdrawn _,
                    OwnershipDeclined _,
                    OwnershipHandedOver _,
                    GlassBroken _ -> before;
        };
    }

    private static IncidentMemory shared(IncidentEvent event, IncidentMemory before) {
        return before.sharing(IncidentSharing.after(event, before.sharing()));
    }

    private static IncidentMemory memoryAfter(IncidentEvent event, IncidentMemory before) {
        return switch (event) {
            case SeverityChanged changed -> before.severity(changed.to());
            case CategoryChanged changed -> before.category(changed.to());
            case CommanderAppointed appointed -> before.commander(appointed.commander());
            case ParticipantJoined joined -> before.joined(joined.organisation());
            case ParticipantLeft left -> before.left(left.organisation());
            case EvidenceAttached attached -> before.attached(before.attached().and(attached));
            case IndicatorAdded added -> before.attached(before.attached().and(added));
            case AffectedServiceAdded added -> before.attached(before.attached().and(added));
            case WarningLinked linked -> before.attached(before.attached().and(linked));
            case DuplicateAbsorbed absorbed -> before.attached(before.attached().and(absorbed));
            case SignificantIncidentAwarenessDeclared declared -> before.aware(declared.at());
            case OwnershipOffered offered -> before.offered(offered.to());
            case OwnershipOfferWithdrawn _, OwnershipDeclined _ -> before.offered(null);
            case OwnershipHandedOver handed -> before.offered(null).joined(handed.from());
            case IncidentReported _,
                    IncidentConfirmed _,
                    IncidentDismissed _,
                    IncidentContained _,
                    IncidentEradicated _,
                    IncidentRecovered _,
                    IncidentClosed _,
                    IncidentReopened _,
                    IncidentEscalated _,
                    IncidentDeescalated _,
                    ParticipantInvited _,
                    GlassBroken _,
                    ObservationRecorded _,
                    DecisionRecorded _,
                    IncidentMerged _,
                    EntryCorrected _,
                    ReviewNoteRecorded _ -> before;
        };
    }
}
