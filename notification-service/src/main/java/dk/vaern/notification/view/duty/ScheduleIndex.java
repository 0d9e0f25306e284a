package dk.vaern.notification.view.duty;

import dk.vaern.domain.schedule.ScheduleEvent.ScheduleCreated;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Keeps which organisation has which schedules. */
@Component
public class ScheduleIndex {

    /** The processor's name, as health, metrics and rebuilding know it. */
    public static final String NAME = "schedule-index";

    private final ScheduleTable table;

    ScheduleIndex(ScheduleTable table) {
        this.table = table;
    }

    @EventHandler
    void on(ScheduleCreated created, TrackingToken token) {
        table.put(created.scheduleId(), created.organisation(), token.position().orElse(0));
    }

    @ResetHandler
    void reset() {
        table.clear();
    }
}
