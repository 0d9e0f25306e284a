package dk.vaern.notification.readiness;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dk.vaern.domain.kernel.OrganisationId;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When it is looked: every morning at everybody, and a while after a change at the one that has changed. */
@Configuration(proxyBeanMethods = false)
class LookTimers {

    static final TaskDescriptor<Void> AFTER_CHANGE = TaskDescriptor.of("readiness-after-change");

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    /** When people are at work who can do something about it before the night. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    @Bean
    RecurringTask<Void> dailyLook(Watch watch) {
        return Tasks.recurring("readiness-daily", Schedules.daily(DENMARK, MORNING))
                .execute((_, _) -> watch.lookAtAll());
    }

    @Bean
    Task<Void> lookAfterChange(Watch watch) {
        return Tasks.oneTime(AFTER_CHANGE)
                .onFailureRetryLater()
                .execute((instance, _) -> watch.lookAt(new OrganisationId(instance.getId())));
    }
}
