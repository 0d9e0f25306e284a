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
import dk.vaern.domain.incident.IncidentEvent.IncidentReported;
import dk.vaern.domain.incident.IncidentEvent.ReviewNoteRecorded;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.visibility.Named;
import java.util.List;

/** What an incident decides about each command: one line a command, the rules in the three that follow it. */
final class IncidentDecisions {

    private IncidentDecisions() {}

    static List<IncidentEvent> ofUnreported(IncidentCommand command) {
        if (!(command instanceof ReportIncident report)) {
            throw new Refused(IncidentRefusal.NOT_FOUND);
        }
        IncidentFindings.requirePast(report.occurredAt(), report.by());
        return List.of(new IncidentReported(
                report.incidentId(),
                report.by().organisation(),
                Named.of(report.by().actor()),
                report.title(),
                report.description(),
                report.severity(),
                report.category(),
                report.tlp(),
                report.affectedServices().stream().distinct().toList(),
                report.occurredAt()));
    }

    static List<IncidentEvent> ofKnown(IncidentCommand command, IncidentState.Known known) {
        if (known.status() == IncidentStatus.CLOSED && possibleUntil(command) == Until.CLOSED) {
            throw new Refused(IncidentRefusal.INCIDENT_CLOSED);
        }
        return decide(command, new IncidentCourse(known.status(), known.memory()));
    }

    static List<IncidentEvent> ofMerged(IncidentCommand command, IncidentMemory memory) {
        if (possibleUntil(command) != Until.NEVER) {
            throw new Refused(IncidentRefusal.INCIDENT_MERGED);
        }
        return decide(command, new IncidentCourse(IncidentStatus.CLOSED, memory));
    }

    private static List<IncidentEvent> decide(IncidentCommand command, IncidentCourse course) {
        var circle = new IncidentCircle(course.memory());
        var ownership = new IncidentOwnership(course.memory());
        var findings = new IncidentFindings(course.memory());
        return switch (command) {
            case ReportIncident _ -> throw new Refused(IncidentRefusal.ALREADY_REPORTED);
            case TriageIncident triage -> course.triage(triage);
            case ReachPhase reach -> List.of(course.reach(reach));
            case CloseIncident close -> List.of(course.close(close));
            case ReopenIncident reopen -> course.reopen(reopen);
            case MergeIncident merge -> List.of(course.merge(merge));
            case ChangeSeverity change -> List.of(course.changeSeverity(change));
            case ChangeCategory change -> List.of(course.changeCategory(change));
            case DeclareAwareness declare -> List.of(course.declareAwareness(declare));
            case AppointCommander appoint -> List.of(circle.appoint(appoint));
            case EscalateIncident escalate -> List.of(circle.escalate(escalate));
            case InviteParticipant invite -> List.of(circle.invite(invite));
            case JoinIncident join -> List.of(circle.join(join));
            case RemoveParticipant remove -> List.of(circle.remove(remove));
            case OfferOwnership offer -> List.of(ownership.offer(offer));
            case WithdrawOwnershipOffer withdraw -> List.of(ownership.withdraw(withdraw));
            case AcceptOwnership accept -> ownership.accept(accept);
            case DeclineOwnership decline -> List.of(ownership.decline(decline));
            case BreakGlass broken -> List.of(circle.breakGlass(broken));
            case RecordObservation observation -> List.of(findings.observe(observation));
            case RecordDecision decision -> List.of(findings.decide(decision));
            case AttachEvidence attach -> List.of(findings.attach(attach));
            case AddIndicator add -> List.of(findings.add(add));
            case AddAffectedService add -> List.of(findings.add(add));
            case LinkWarning link -> List.of(findings.link(link));
            case CorrectEntry correct -> List.of(findings.correct(correct));
            case RecordReviewNote note -> List.of(new ReviewNoteRecorded(note.incidentId(), note.text(), note.tlp()));
            case AbsorbDuplicate absorb -> course.absorb(absorb);
        };
    }

    private enum Until {
        CLOSED,
        MERGED,
        NEVER
    }

    /** The handling ends; reviews, and taking back who may look, do not. */
    private static Until possibleUntil(IncidentCommand command) {
        return switch (command) {
            case ReportIncident _,
                    RemoveParticipant _,
                    CorrectEntry _,
                    RecordReviewNote _,
                    AbsorbDuplicate _,
                    BreakGlass _ -> Until.NEVER;
            case ReopenIncident _,
                    MergeIncident _,
                    OfferOwnership _,
                    WithdrawOwnershipOffer _,
                    AcceptOwnership _,
                    DeclineOwnership _ -> Until.MERGED;
            case TriageIncident _,
                    ReachPhase _,
                    CloseIncident _,
                    ChangeSeverity _,
                    ChangeCategory _,
                    DeclareAwareness _,
                    AppointCommander _,
                    EscalateIncident _,
                    InviteParticipant _,
                    JoinIncident _,
                    RecordObservation _,
                    RecordDecision _,
                    AttachEvidence _,
                    AddIndicator _,
                    AddAffectedService _,
                    LinkWarning _ -> Until.CLOSED;
        };
    }
}
