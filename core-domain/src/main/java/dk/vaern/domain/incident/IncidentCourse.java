package dk.vaern.domain.incident;

import dk.vaern.domain.incident.IncidentCommand.AbsorbDuplicate;
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
import dk.vaern.domain.incident.IncidentEvent.DuplicateAbsorbed;
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
import dk.vaern.domain.kernel.Role;
import dk.vaern.domain.visibility.Named;
import java.util.List;

/** The course of the handling: triage, phases, assessment, the end and the way back. */
record IncidentCourse(IncidentStatus status, IncidentMemory memory) {

    List<IncidentEvent> triage(TriageIncident triage) {
        if (status != IncidentStatus.REPORTED) {
            throw new Refused(IncidentRefusal.ALREADY_TRIAGED);
        }
        return switch (triage.outcome()) {
            case DISMISSED -> List.of(new IncidentDismissed(triage.incidentId(), triage.reason()));
            case CONFIRMED -> led(new IncidentConfirmed(triage.incidentId(), triage.reason()), triage.by());
        };
    }

    /** A person who sets the owner's handling going takes command until somebody else is appointed. */
    private List<IncidentEvent> led(IncidentEvent begins, By by) {
        boolean leads = memory.commander() == null
                && by.organisation().equals(memory.sharing().owner())
                && by.actor().role() != Role.SERVICE;
        return leads
                ? List.of(begins, new CommanderAppointed(begins.incidentId(), Named.of(by.actor())))
                : List.of(begins);
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

    /** What was dismissed waits for triage again; what was closed goes on. */
    List<IncidentEvent> reopen(ReopenIncident reopen) {
        var reopened = new IncidentReopened(reopen.incidentId(), reopen.reason());
        return switch (status) {
            case DISMISSED -> List.of(reopened);
            case CLOSED -> led(reopened, reopen.by());
            case REPORTED, CONFIRMED, CONTAINED, ERADICATED, RECOVERED -> throw new Refused(IncidentRefusal.NOT_CLOSED);
        };
    }

    IncidentEvent merge(MergeIncident merge) {
        if (merge.into().equals(merge.incidentId())) {
            throw new Refused(IncidentRefusal.MERGED_INTO_ITSELF);
        }
        if (memory.attached().duplicates().contains(merge.into())) {
            throw new Refused(IncidentRefusal.MERGED_IN_A_CIRCLE);
        }
        return new IncidentMerged(merge.incidentId(), merge.into(), merge.reason());
    }

    /** The policy may tell it twice: then nothing happens. */
    List<IncidentEvent> absorb(AbsorbDuplicate absorb) {
        return memory.attached().duplicates().contains(absorb.duplicate())
                ? List.of()
                : List.of(new DuplicateAbsorbed(absorb.incidentId(), absorb.duplicate()));
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
        if (memory.aware().containsKey(memory.sharing().owner())) {
            throw new Refused(IncidentRefusal.AWARENESS_ALREADY_DECLARED);
        }
        if (declare.by().isFuture(declare.at())) {
            throw new Refused(IncidentRefusal.AWARENESS_IN_THE_FUTURE);
        }
        return new SignificantIncidentAwarenessDeclared(declare.incidentId(), declare.at(), declare.basis());
    }
}
