package dk.vaern.notification.timer;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Timers that survive restarts and are shared by all replicas; business time is the injected clock's. A room that wants one
 * brings a {@link Task} as a bean, or a {@link RecurringTask}, which begins by itself.
 */
@Configuration(proxyBeanMethods = false)
class TimerConfiguration {

    private static final String TABLE = "notification.timer";

    /** Named rather than asked for: the database may be away while the service starts. */
    private static final JdbcCustomization POSTGRESQL = new PostgreSqlJdbcCustomization(true, true);

    /** After which a node is believed to be dead: what it took is then done by another, perhaps once more. */
    private static final int MISSED_HEARTBEATS = 6;

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
    Scheduler scheduler(DataSource database, List<Task<?>> tasks, TimerSettings settings, Clock clock) {
        return Scheduler.create(
                        database,
                        tasks.stream()
                                .filter(task -> !(task instanceof RecurringTask<?>))
                                .toList())
                .startTasks(tasks.stream()
                        .filter(task -> task instanceof RecurringTask<?>)
                        .<RecurringTask<?>>map(task -> (RecurringTask<?>) task)
                        .toList())
                .jdbcCustomization(POSTGRESQL)
                .tableName(TABLE)
                .clock(clock::instant)
                .threads(settings.threads())
                .pollingInterval(settings.poll())
                .pollUsingLockAndFetch(0.5, 4.0)
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
    }
}
