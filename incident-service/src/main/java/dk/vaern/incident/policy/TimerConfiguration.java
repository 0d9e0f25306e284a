package dk.vaern.incident.policy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Timers that survive restarts and are shared by all replicas; business time is the injected clock's. */
@Configuration(proxyBeanMethods = false)
class TimerConfiguration {

    private static final String TABLE = "incident.timer";
    /** Named rather than asked for: the database may be away while the service starts. */
    private static final JdbcCustomization POSTGRESQL = new PostgreSqlJdbcCustomization(true, true);

    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
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

    /** Runs what is due. */
    @Bean(initMethod = "start", destroyMethod = "stop")
    Scheduler scheduler(DataSource database, WhenDeadlinePassesThenSaySo deeds, Clock clock) {
        return Scheduler.create(database, deeds.acknowledgement(), deeds.action(), deeds.expiry())
                .jdbcCustomization(POSTGRESQL)
                .tableName(TABLE)
                .clock(clock::instant)
                .threads(2)
                .pollingInterval(Duration.ofSeconds(1))
                .pollUsingLockAndFetch(0.5, 4.0)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
    }
}
