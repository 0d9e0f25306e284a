package dk.vaern.notification.escalation;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import dk.vaern.domain.escalation.EscalationId;
import dk.vaern.notification.watch.Expected.Kind;
import dk.vaern.notification.watch.Remedy;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Sets the timer of an escalation that has none, and takes what is due. */
@Component
class ForgottenSteps implements Remedy {

    private final SchedulerClient scheduled;
    private final EscalationTimers timers;
    private final Steps steps;
    private final Clock clock;

    ForgottenSteps(@Qualifier("timers") SchedulerClient scheduled, EscalationTimers timers, Steps steps, Clock clock) {
        this.scheduled = scheduled;
        this.timers = timers;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.STEP;
    }

    @Override
    public Optional<Instant> nextAt(String id) {
        return scheduled
                .getScheduledExecution(EscalationTimers.STEP.instanceId(id))
                .map(ScheduledExecution::getExecutionTime);
    }

    @Override
    public void mend(String id) {
        var escalation = EscalationId.of(id);
        timers.set(escalation, clock.instant());
        steps.take(escalation);
    }
}
