package dk.vaern.domain.incident;

import dk.vaern.domain.incident.IncidentCommand.AddAffectedService;
import dk.vaern.domain.incident.IncidentCommand.AddIndicator;
import dk.vaern.domain.incident.IncidentCommand.AttachEvidence;
import dk.vaern.domain.incident.IncidentCommand.CorrectEntry;
import dk.vaern.domain.incident.IncidentCommand.LinkWarning;
import dk.vaern.domain.incident.IncidentCommand.RecordDecision;
import dk.vaern.domain.incident.IncidentCommand.RecordObservation;
import dk.vaern.domain.incident.IncidentEvent.AffectedServiceAdded;
import dk.vaern.domain.incident.IncidentEvent.DecisionRecorded;
import dk.vaern.domain.incident.IncidentEvent.EntryCorrected;
import dk.vaern.domain.incident.IncidentEvent.EvidenceAttached;
import dk.vaern.domain.incident.IncidentEvent.IndicatorAdded;
import dk.vaern.domain.incident.IncidentEvent.ObservationRecorded;
import dk.vaern.domain.incident.IncidentEvent.WarningLinked;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.Refused;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is found out, decided and set right while an incident is handled. */
record IncidentFindings(IncidentMemory memory) {

    IncidentEvent observe(RecordObservation observation) {
        requirePast(observation.occurredAt(), observation.by());
        return new ObservationRecorded(
                observation.incidentId(), observation.text(), observation.occurredAt(), observation.tlp());
    }

    IncidentEvent decide(RecordDecision decision) {
        requirePast(decision.occurredAt(), decision.by());
        return new DecisionRecorded(
                decision.incidentId(), decision.text(), decision.reason(), decision.occurredAt(), decision.tlp());
    }

    IncidentEvent attach(AttachEvidence attach) {
        if (memory.attached().evidence().contains(attach.evidence().sha256())) {
            throw new Refused(IncidentRefusal.EVIDENCE_ALREADY_ATTACHED);
        }
        return new EvidenceAttached(attach.incidentId(), attach.evidence(), attach.tlp());
    }

    IncidentEvent add(AddIndicator add) {
        if (memory.attached().indicators().contains(add.indicator())) {
            throw new Refused(IncidentRefusal.INDICATOR_ALREADY_ADDED);
        }
        return new IndicatorAdded(add.incidentId(), add.indicator(), add.tlp());
    }

    IncidentEvent add(AddAffectedService add) {
        if (memory.attached().services().contains(add.name())) {
            throw new Refused(IncidentRefusal.SERVICE_ALREADY_ADDED);
        }
        return new AffectedServiceAdded(add.incidentId(), add.name());
    }

    IncidentEvent link(LinkWarning link) {
        if (memory.attached().warnings().contains(link.warningId())) {
            throw new Refused(IncidentRefusal.WARNING_ALREADY_LINKED);
        }
        return new WarningLinked(link.incidentId(), link.warningId());
    }

    /** The old entry stays as it was; the new one points at it and is labelled no less strictly. */
    IncidentEvent correct(CorrectEntry correct) {
        return new EntryCorrected(
                correct.incidentId(), correct.entry(), correct.text(), correct.reason(), correct.label());
    }

    /** People's clocks differ: what lies ahead by no more than {@link By#CLOCK_TOLERANCE} counts as now. */
    static void requirePast(@Nullable Instant occurredAt, By by) {
        if (occurredAt != null && by.isFuture(occurredAt)) {
            throw new Refused(IncidentRefusal.OCCURRED_IN_THE_FUTURE);
        }
    }
}
