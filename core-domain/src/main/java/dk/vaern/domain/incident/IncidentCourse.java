package dk.vaern.domain.incident;

import dk.vaern.domain.incident.IncidentCommand.ChangeCategory;
import dk.vaern.domain.incident.IncidentCommand.ChangeSeverity;
import dk.vaern.domain.incident.IncidentCommand.CloseIncident;
import dk.vaern.domain.incident.IncidentCommand.DeclareAwareness;
import dk.vaern.domain.incident.IncidentCommand.MergeIncident;
import dk.vaern.domain.incident.IncidentCommand.ReachPhase;
import dk.vaern.domain.incident.IncidentCommand.ReopenIncident;
import dk.vaern.domain.incident.IncidentCommand.TriageIncident;
import dk.vaern.domain.incident.IncidentEvent.CategoryChanged;
import dk.vaern.domain.incident.IncidentEvent.CommanderAppointed;
import dk.vaern.domain.incident.IncidentEvent.IncidentClosed;
import dk.vaern.domain.incident.IncidentEvent.IncidentConfirmed;
import dk.vaern.domain.incident.IncidentEvent.IncidentContained;
import dk.vaern.domain.incident.IncidentEvent.IncidentDismissed;
import dk.vaern.domain.incident.IncidentEvent.IncidentEradicated;
import dk.vaern.domain.incident.IncidentEvent.IncidentMerged;
import dk.vaern.domain.incident.IncidentEvent.IncidentRecovered;
import dk.vaern.domain.incident.IncidentEvent.IncidentReopened;
import dk.vaern.domain.incident.IncidentEvent.SeverityChanged;
import dk.vaern.domain.incident.IncidentEvent.SignificantIncidentAwarenessDeclared;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.visibility.Named;
import java.util.List;

/** The course of the handling: triage, phases, assessment, the end and the way back. */
record IncidentCourse(IncidentStatus status, IncidentMemory memory) {

    /** Who confirms for the owner takes command until somebody else is appointed: an incident is never leaderless. */
    List<IncidentEvent> triage(TriageIncident triage) {
        if (status != IncidentStatus.REPORTED) {
            throw new Refused(IncidentRefusal.ALREADY_TRIAGED);
        }
        return switch (triage.outcome()) {
            case DISMISSED -> List.of(new IncidentDismissed(triage.incidentId(), triage.reason()));
            case CONFIRMED -> {
                var confirmed = new IncidentConfirmed(triage.incidentId(), triage.reason());
                yield memory.commander() == null && isOwner(triage.by())
                        ? List.of(
                                confirmed,
                                new CommanderAppointed(
                                        triage.incidentId(),
                                        Named.of(triage.by().actor())))
                        : List.of(confirmed);
            }
        };
    }

    private boolean isOwner(By by) {
        return by.organisation().equals(memory.sharing().owner());
    }

    IncidentEvent reach(ReachPhase reach) {
        switch (status) {
            case REPORTED -> throw new Refused(IncidentRefusal.NOT_TRIAGED);
            case DISMISSED -> throw new Refused(IncidentRefusal.NOT_CONFIRMED);
            case CONFIRMED, CONTAINED, ERADICATED, RECOVERED, CLOSED -> {
                if (status != reach.phase().after()) {
                    throw new Refused(IncidentRefusal.PHASE_OUT_OF_ORDER);
                }
            }
        }
        return switch (reach.phase()) {
            case CONTAINED -> new IncidentContained(reach.incidentId());
            case ERADICATED -> new IncidentEradicated(reach.incidentId());
            case RECOVERED -> new IncidentRecovered(reach.incidentId());
        };
    }

    IncidentEvent close(CloseIncident close) {
        switch (status) {
            case REPORTED -> throw new Refused(IncidentRefusal.NOT_TRIAGED);
            case CONFIRMED, CONTAINED, ERADICATED -> throw new Refused(IncidentRefusal.NOT_RECOVERED);
            case RECOVERED -> {
                if (memory.commander() == null) {
                    throw new Refused(IncidentRefusal.NO_COMMANDER);
                }
            }
            case DISMISSED, CLOSED -> {}
        }
        return new IncidentClosed(close.incidentId(), close.rootCause(), close.lessons());
    }

    IncidentEvent reopen(ReopenIncident reopen) {
        if (status != IncidentStatus.CLOSED && status != IncidentStatus.DISMISSED) {
            throw new Refused(IncidentRefusal.NOT_CLOSED);
        }
        return new IncidentReopened(reopen.incidentId(), reopen.reason());
    }

    IncidentEvent merge(MergeIncident merge) {
        if (merge.into().equals(merge.incidentId())) {
            throw new Refused(IncidentRefusal.MERGED_INTO_ITSELF);
        }
        return new IncidentMerged(merge.incidentId(), merge.into(), merge.reason());
    }

    IncidentEvent changeSeverity(ChangeSeverity change) {
        if (change.severity() == memory.severity()) {
            throw new Refused(IncidentRefusal.SEVERITY_UNCHANGED);
        }
        return new SeverityChanged(change.incidentId(), memory.severity(), change.severity(), change.reason());
    }

    IncidentEvent changeCategory(ChangeCategory change) {
        if (change.category().equals(memory.category())) {
            throw new Refused(IncidentRefusal.CATEGORY_UNCHANGED);
        }
        return new CategoryChanged(change.incidentId(), memory.category(), change.category(), change.reason());
    }

    IncidentEvent declareAwareness(DeclareAwareness declare) {
        if (memory.awareness() != null) {
            throw new Refused(IncidentRefusal.AWARENESS_ALREADY_DECLARED);
        }
        if (declare.by().isFuture(declare.at())) {
            throw new Refused(IncidentRefusal.AWARENESS_IN_THE_FUTURE);
        }
        return new SignificantIncidentAwarenessDeclared(declare.incidentId(), declare.at(), declare.basis());
    }
}
