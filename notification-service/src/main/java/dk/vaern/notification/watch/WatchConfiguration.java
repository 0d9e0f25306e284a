package dk.vaern.notification.watch;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The comparison and the heartbeat, each once for all nodes. */
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {

    /** @param comparison asked for when it is used: what it sets going again are timers themselves */
    @Bean
    RecurringTask<Void> comparingWithTheRecord(ObjectProvider<Comparison> comparison, WatchSettings settings) {
        return Tasks.recurring("compare-with-the-record", FixedDelay.of(settings.every()))
                .execute((_, _) -> comparison.getObject().compare());
    }

    @Bean
    RecurringTask<Void> beating(ObjectProvider<Heartbeat> heartbeat, HeartbeatSettings settings) {
        return Tasks.recurring("heartbeat", FixedDelay.of(settings.every()))
                .execute((_, _) -> heartbeat.getObject().beat());
    }
}
