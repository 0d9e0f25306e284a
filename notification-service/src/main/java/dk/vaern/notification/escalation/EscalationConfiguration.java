package dk.vaern.notification.escalation;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dk.vaern.domain.escalation.EscalationId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The timer of an escalation: takes what is due, and comes back until it is over. */
@Configuration(proxyBeanMethods = false)
class EscalationConfiguration {

    @Bean
    Task<Void> escalationStep(Steps steps, EscalationSettings settings) {
        return Tasks.custom(EscalationTimers.STEP)
                .onFailure(new OnFailureRetryLater<>(settings.retry()))
                .onDeadExecutionRevive()
                .execute((instance, _) -> next(steps.take(EscalationId.of(instance.getId()))));
    }

    private static CompletionHandler<Void> next(Optional<Instant> due) {
        return due.<CompletionHandler<Void>>map(instant -> (complete, timer) -> timer.reschedule(complete, instant))
                .orElseGet(CompletionHandler.OnCompleteRemove::new);
    }
}
