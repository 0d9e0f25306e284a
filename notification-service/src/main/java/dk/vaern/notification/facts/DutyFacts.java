package dk.vaern.notification.facts;

import dk.vaern.domain.escalation.EscalationEvent;
import dk.vaern.domain.escalation.EscalationEvent.EscalationStepTaken;
import dk.vaern.domain.escalation.EscalationId;
import dk.vaern.domain.escalation.EscalationState;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.notification.NotificationId;
import dk.vaern.domain.notification.NotificationSubject;
import dk.vaern.domain.notification.NotificationVisibility;
import dk.vaern.domain.policy.EscalationPolicyEvent;
import dk.vaern.domain.policy.EscalationPolicyId;
import dk.vaern.domain.policy.EscalationPolicyState;
import dk.vaern.domain.policy.EscalationRules;
import dk.vaern.domain.receipt.ReceiptEvent.ExposureAssessed;
import dk.vaern.domain.receipt.ReceiptEvent.MitigationReported;
import dk.vaern.domain.receipt.ReceiptEvent.WarningAcknowledged;
import dk.vaern.domain.receipt.ReceiptId;
import dk.vaern.domain.schedule.ScheduleEvent;
import dk.vaern.domain.schedule.ScheduleId;
import dk.vaern.domain.schedule.ScheduleState;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredEvent;
import dk.vaern.eventstore.boot.EventMetadata;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who is on call, by which rules somebody is told, and how far that has come: folded from the record as it is now. */
@Component
public class DutyFacts {

    private final RecordReader record;
    private final Facts facts;

    DutyFacts(RecordReader record, Facts facts) {
        this.record = record;
        this.facts = facts;
    }

    /** Empty when there is none. */
    public Optional<ScheduleState.Kept> schedule(ScheduleId id) {
        ScheduleState state = new ScheduleState.Uncreated();
        for (StoredEvent stored : record.byAggregate(id.toString(), 0)) {
            if (stored.payload() instanceof ScheduleEvent event) {
                state = state.after(event);
            }
        }
        return state instanceof ScheduleState.Kept kept ? Optional.of(kept) : Optional.empty();
    }

    /** Empty when the organisation has none in force: then all its contact points are told, once. */
    public Optional<EscalationRules> rules(OrganisationId organisation) {
        EscalationPolicyState state = new EscalationPolicyState.None();
        for (StoredEvent stored :
                record.byAggregate(EscalationPolicyId.of(organisation).toString(), 0)) {
            if (stored.payload() instanceof EscalationPolicyEvent event) {
                state = state.after(event);
            }
        }
        return state instanceof EscalationPolicyState.InForce inForce ? Optional.of(inForce.rules()) : Optional.empty();
    }

    public EscalationState escalation(EscalationId id) {
        EscalationState state = new EscalationState.Unbegun();
        for (StoredEvent stored : record.byAggregate(id.toString(), 0)) {
            if (stored.payload() instanceof EscalationEvent event) {
                state = state.after(event);
            }
        }
        return state;
    }

    /** The escalation that asked for a message; empty when none did. */
    public Optional<EscalationId> escalationOf(NotificationId notification) {
        return stepOf(notification).map(EscalationStepTaken::escalationId);
    }

    /** Was it told by a step after which another may follow? One that waits for no answer was the last. */
    public boolean isEscalatedFurther(NotificationId notification) {
        return stepOf(notification).filter(step -> step.nextAt() != null).isPresent();
    }

    private Optional<EscalationStepTaken> stepOf(NotificationId notification) {
        return record.byAggregate(notification.toString(), 0, 1).stream()
                .findFirst()
                .flatMap(requested -> Optional.ofNullable(requested.metadata().get(EventMetadata.CAUSATION)))
                .flatMap(record::byEventId)
                .flatMap(cause ->
                        cause.payload() instanceof EscalationStepTaken step ? Optional.of(step) : Optional.empty());
    }

    /** Has the organisation answered the warning itself, in whatever way? */
    public boolean isAnswered(ReceiptId receipt) {
        return record.byAggregate(receipt.toString(), 0).stream()
                .anyMatch(stored -> stored.payload() instanceof WarningAcknowledged
                        || stored.payload() instanceof ExposureAssessed
                        || stored.payload() instanceof MitigationReported);
    }

    /** May the organisation know of the matter, as it stands now? */
    public boolean mayKnow(OrganisationId organisation, NotificationSubject about, Instant now) {
        if (about.actionId() != null) {
            return facts.action(about.actionId()).isFor(organisation);
        } else if (about.warningId() != null) {
            return facts.warning(about.warningId()).isVisibleTo(organisation);
        }
        if (about.concernsOrganisationItself()) {
            return NotificationVisibility.maySee(organisation, about.whose());
        }
        return about.incidentId() != null && facts.incident(about.incidentId()).isVisibleTo(organisation, now);
    }
}
