package dk.vaern.notification.dispatch;

import dk.vaern.domain.notification.NotificationEvent.NotificationRequested;
import dk.vaern.notification.restraint.Outstanding;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Puts what can be handed over into the queue; what nobody can be reached with has ended already. */
@Component
public class WhenNotificationRequestedThenQueueIt {

    /** The processor's name. */
    public static final String NAME = "queue-deliveries";

    /** The name of the processor that handles what is urgent. */
    public static final String EXPRESS = "queue-urgent-deliveries";

    private final DeliveryQueue queue;
    private final Outstanding outstanding;
    private final Wakeup wakeup;

    WhenNotificationRequestedThenQueueIt(DeliveryQueue queue, Outstanding outstanding, Wakeup wakeup) {
        this.queue = queue;
        this.outstanding = outstanding;
        this.wakeup = wakeup;
    }

    @EventHandler
    void on(NotificationRequested requested, EventMessage<?> event) {
        if (requested.to().isReachable()) {
            outstanding.put(requested, event.getTimestamp());
            queue.put(requested, event.getTimestamp());
            wakeup.onceCommitted();
        }
    }
}
