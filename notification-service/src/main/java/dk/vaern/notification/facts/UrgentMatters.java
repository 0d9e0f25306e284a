package dk.vaern.notification.facts;

import dk.vaern.domain.escalation.EscalationEvent.EscalationBegun;
import dk.vaern.domain.escalation.EscalationEvent.EscalationStepTaken;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.receipt.ReceiptEvent.ReceiptIssued;
import dk.vaern.domain.warning.WarningEvent.WarningPublished;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Whether an event is about something urgent, by what was said once and stays: so the answer is the same whenever and
 * wherever it is asked for. Asked of every event that comes, and so remembered.
 */
@Component
public class UrgentMatters {

    private static final int MOST = 2_000;

    private final RecordReader record;
    private final Map<String, Boolean> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    };

    UrgentMatters(RecordReader record) {
        this.record = record;
    }

    /** As its warning was published. */
    public boolean isUrgent(ReceiptIssued issued) {
        return isUrgent(
                issued.receiptId().warningId().toString(),
                payload -> payload instanceof WarningPublished published
                        ? Optional.of(published.distribution().urgency())
                        : Optional.empty());
    }

    /** As its escalation was begun. */
    public boolean isUrgent(EscalationStepTaken step) {
        return isUrgent(
                step.escalationId().toString(),
                payload -> payload instanceof EscalationBegun begun ? Optional.of(begun.urgency()) : Optional.empty());
    }

    private boolean isUrgent(String aggregate, Function<Object, Optional<Urgency>> said) {
        synchronized (known) {
            Boolean before = known.get(aggregate);
            if (before != null) {
                return before;
            }
        }
        boolean urgent = record.byAggregate(aggregate, 0).stream()
                .map(StoredEvent::payload)
                .flatMap(payload -> said.apply(payload).stream())
                .anyMatch(Urgency.URGENT::equals);
        synchronized (known) {
            known.put(aggregate, urgent);
        }
        return urgent;
    }
}
