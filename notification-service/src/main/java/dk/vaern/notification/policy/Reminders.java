package dk.vaern.notification.policy;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dk.vaern.domain.action.ActionId;
import dk.vaern.domain.incident.IncidentId;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Timers in PostgreSQL for what somebody is to be reminded of, under names that derive from it: set twice, it is one. */
@Component
public class Reminders {

    static final TaskDescriptor<Void> ACTION_DUE_SOON = TaskDescriptor.of("action-due-soon");
    static final TaskDescriptor<Void> STATUTORY_DEADLINE = TaskDescriptor.of("statutory-deadline");

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

    private final SchedulerClient timers;

    Reminders(@Qualifier("timers") SchedulerClient timers) {
        this.timers = timers;
    }

    void ofAction(ActionId action, Instant at) {
        timers.scheduleIfNotExists(ACTION_DUE_SOON.instance(action.toString()).scheduledTo(at));
    }

    /**
     * Has the owner of an incident told, at an instant, that a report about it is due.
     *
     * @param duty which report, a kebab-case name: each is reminded of by itself
     */
    public void ofStatutoryDeadline(IncidentId incident, String duty, Instant at) {
        timers.scheduleIfNotExists(
                STATUTORY_DEADLINE.instance(incident + "/" + duty).scheduledTo(at));
    }

    /** Of a report that was handed in, or is no longer owed. */
    public void dropStatutoryDeadline(IncidentId incident, String duty) {
        try {
            timers.cancel(STATUTORY_DEADLINE.instanceId(incident + "/" + duty));
        } catch (TaskInstanceNotFoundException | TaskInstanceCurrentlyExecutingException _) {
            LOG.debug("The reminder of {} for {} is at work, or over", duty, incident);
        }
    }
}
