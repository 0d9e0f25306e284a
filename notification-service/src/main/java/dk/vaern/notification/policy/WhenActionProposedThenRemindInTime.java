package dk.vaern.notification.policy;

import dk.vaern.domain.action.ActionEvent.ActionProposed;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Sets a timer so that whoever is to carry out an action hears of its deadline before it has passed. */
@Component
public class WhenActionProposedThenRemindInTime {

    /** The processor's name. */
    public static final String NAME = "remind-of-actions";

    /** How long before the deadline; half the time that there is, when that is less. */
    private static final Duration BEFORE = Duration.ofHours(24);

    private final Reminders reminders;

    WhenActionProposedThenRemindInTime(Reminders reminders) {
        this.reminders = reminders;
    }

    @EventHandler
    void on(ActionProposed proposed, EventMessage<?> event) {
        Instant dueAt = proposed.dueAt();
        if (dueAt != null && dueAt.isAfter(event.getTimestamp())) {
            Duration half = Duration.between(event.getTimestamp(), dueAt).dividedBy(2);
            Duration before = half.compareTo(BEFORE) < 0 ? half : BEFORE;
            reminders.ofAction(proposed.actionId(), dueAt.minus(before));
        }
    }
}
