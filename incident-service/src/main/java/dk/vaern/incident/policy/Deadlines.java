package dk.vaern.incident.policy;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dk.vaern.domain.action.ActionId;
import dk.vaern.domain.receipt.ReceiptId;
import dk.vaern.domain.warning.WarningId;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Sets timers in PostgreSQL, under names that derive from what they watch: one that is set twice fires once. */
@Component
class Deadlines {

    static final TaskDescriptor<Void> ACKNOWLEDGEMENT = TaskDescriptor.of("acknowledgement-overdue");
    static final TaskDescriptor<Void> EXPIRY = TaskDescriptor.of("warning-expiry");
    static final TaskDescriptor<Void> ACTION = TaskDescriptor.of("action-overdue");

    private final SchedulerClient timers;

    Deadlines(SchedulerClient timers) {
        this.timers = timers;
    }

    void watch(ReceiptId receipt, Instant acknowledgeBy) {
        timers.scheduleIfNotExists(ACKNOWLEDGEMENT.instance(receipt.toString()).scheduledTo(acknowledgeBy));
    }

    void watch(WarningId warning, Instant expiresAt) {
        timers.scheduleIfNotExists(EXPIRY.instance(warning.toString()).scheduledTo(expiresAt));
    }

    void watch(ActionId action, Instant dueAt) {
        timers.scheduleIfNotExists(ACTION.instance(action.toString()).scheduledTo(dueAt));
    }
}
