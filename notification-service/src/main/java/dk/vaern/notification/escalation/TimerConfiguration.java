package dk.vaern.notification.escalation;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dk.vaern.domain.escalation.EscalationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Timers that survive restarts and are shared by all replicas; business time is the injected clock's. */
@Configuration(proxyBeanMethods = false)
class TimerConfiguration {

    private static final String TABLE = "notification.timer";

    /** Named rather than asked for: the database may be away while the service starts. */
    private static final JdbcCustomization POSTGRESQL = new PostgreSqlJdbcCustomization(true, true);

    /** For setting timers; needs no running scheduler. */
    @Bean
    SchedulerClient timers(DataSource database) {
        return SchedulerClient.Builder.create(database)
                .jdbcCustomization(POSTGRESQL)
                .tableName(TABLE)
                .build();
    }

    /** Runs what is due, each by itself: one that fails comes back later and holds up nobody. */
    @Bean(initMethod = "start", destroyMethod = "stop")
    Scheduler scheduler(DataSource database, Steps steps, EscalationSettings settings, Clock clock) {
        return Scheduler.create(database, step(steps, settings.retry()))
                .jdbcCustomization(POSTGRESQL)
                .tableName(TABLE)
                .clock(clock::instant)
                .threads(settings.threads())
                .pollingInterval(settings.poll())
                .pollUsingLockAndFetch(0.5, 4.0)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
    }

    private static Task<Void> step(Steps steps, Duration retry) {
        return Tasks.custom(EscalationTimers.STEP)
                .onFailure(new OnFailureRetryLater<>(retry))
                .onDeadExecutionRevive()
                .execute((instance, _) -> next(steps.take(EscalationId.of(instance.getId()))));
    }

    private static CompletionHandler<Void> next(Optional<Instant> due) {
        return due.<CompletionHandler<Void>>map(instant -> (complete, timer) -> timer.reschedule(complete, instant))
                .orElseGet(CompletionHandler.OnCompleteRemove::new);
    }
}
