package dk.vaern.notification.escalation;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dk.vaern.domain.escalation.EscalationId;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** One timer in PostgreSQL for each escalation that is under way, under its id: set twice, it is one. */
@Component
class EscalationTimers {

    static final TaskDescriptor<Void> STEP = TaskDescriptor.of("escalation-step");

    private static final Logger LOG = LoggerFactory.getLogger(EscalationTimers.class);

    private final SchedulerClient timers;
    private final Scheduler running;

    EscalationTimers(@Qualifier("timers") SchedulerClient timers, Scheduler running) {
        this.timers = timers;
        this.running = running;
    }

    void set(EscalationId escalation, Instant due) {
        timers.scheduleIfNotExists(STEP.instance(escalation.toString()).scheduledTo(due));
    }

    /** Lets it be looked at right away. One that is at work now looks again by itself, and one that is over need not. */
    void bringForward(EscalationId escalation, Instant now) {
        try {
            timers.reschedule(STEP.instanceId(escalation.toString()), now);
            running.triggerCheckForDueExecutions();
        } catch (TaskInstanceNotFoundException | TaskInstanceCurrentlyExecutingException _) {
            LOG.debug("The timer of {} is at work, or over", escalation);
        }
    }
}
