package dk.vaern.domain.incident;

import dk.vaern.domain.incident.IncidentCommand.AbsorbDuplicate;
import dk.vaern.domain.incident.IncidentCommand.AcceptOwnership;
import dk.vaern.domain.incident.IncidentCommand.AddAffectedService;
import dk.vaern.domain.incident.IncidentCommand.AddIndicator;
import dk.vaern.domain.incident.IncidentCommand.AppointCommander;
import dk.vaern.domain.incident.IncidentCommand.AttachEvidence;
import dk.vaern.domain.incident.IncidentCommand.BreakGlass;
import dk.vaern.domain.incident.IncidentCommand.ChangeCategory;
import dk.vaern.domain.incident.IncidentCommand.ChangeSeverity;
import dk.vaern.domain.incident.IncidentCommand.CloseIncident;
import dk.vaern.domain.incident.IncidentCommand.CorrectEntry;
import dk.vaern.domain.incident.IncidentCommand.DeclareAwareness;
import dk.vaern.domain.incident.IncidentCommand.DeclineOwnership;
import dk.vaern.domain.incident.IncidentCommand.EscalateIncident;
import dk.vaern.domain.incident.IncidentCommand.InviteParticipant;
import dk.vaern.domain.incident.IncidentCommand.JoinIncident;
import dk.vaern.domain.incident.IncidentCommand.LinkWarning;
import dk.vaern.domain.incident.IncidentCommand.MergeIncident;
import dk.vaern.domain.incident.IncidentCommand.OfferOwnership;
import dk.vaern.domain.incident.IncidentCommand.ReachPhase;
import dk.vaern.domain.incident.IncidentCommand.RecordDecision;
import dk.vaern.domain.incident.IncidentCommand.RecordObservation;
import dk.vaern.domain.incident.IncidentCommand.RecordReviewNote;
import dk.vaern.domain.incident.IncidentCommand.RemoveParticipant;
import dk.vaern.domain.incident.IncidentCommand.ReopenIncident;
import dk.vaern.domain.incident.IncidentCommand.ReportIncident;
import dk.vaern.domain.incident.IncidentCommand.TriageIncident;
import dk.vaern.domain.incident.IncidentCommand.WithdrawOwnershipOffer;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.visibility.Sharing;

/** An organisation's part in an incident, and what that part may do. Who in the organisation may, the roles say. */
public enum IncidentPart {
    /** Reported it: everything. */
    OWNER,
    /** The joint organisation or the national centre, when the incident is escalated to it. */
    COORDINATING,
    /** Invited. */
    PARTICIPATING,
    /** Sees it for now, by broken glass. */
    LOOKING_ON;

    /** The part of an organisation that may see the incident. */
    public static IncidentPart of(OrganisationId organisation, Sharing sharing) {
        if (organisation.equals(sharing.owner())) {
            return OWNER;
        }
        if (sharing.level().reaches(organisation)) {
            return COORDINATING;
        }
        return sharing.participants().containsKey(organisation) ? PARTICIPATING : LOOKING_ON;
    }

    boolean may(IncidentCommand command, OrganisationId self) {
        return switch (command) {
            case ReportIncident _,
                    CloseIncident _,
                    ReopenIncident _,
                    DeclareAwareness _,
                    OfferOwnership _,
                    WithdrawOwnershipOffer _ -> this == OWNER;
            case TriageIncident _,
                    ChangeSeverity _,
                    ChangeCategory _,
                    AppointCommander _,
                    EscalateIncident _,
                    InviteParticipant _,
                    ReachPhase _,
                    MergeIncident _ -> this == OWNER || this == COORDINATING;
            case RemoveParticipant remove ->
                this == OWNER || this == COORDINATING || remove.organisation().equals(self);
            case JoinIncident _,
                    RecordObservation _,
                    RecordDecision _,
                    AttachEvidence _,
                    AddIndicator _,
                    AddAffectedService _,
                    LinkWarning _,
                    CorrectEntry _,
                    AcceptOwnership _,
                    DeclineOwnership _ -> this != LOOKING_ON;
            case RecordReviewNote _ -> true;
            // Who sees the incident has no glass to break; duplicates are told of by a policy alone.
            case BreakGlass _, AbsorbDuplicate _ -> false;
        };
    }
}
