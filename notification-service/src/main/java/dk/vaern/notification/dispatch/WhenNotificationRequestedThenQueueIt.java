package dk.vaern.notification.dispatch;

import dk.vaern.domain.notification.NotificationEvent.NotificationRequested;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Puts what can be handed over into the queue; what nobody can be reached with has ended already. */
@Component
public class WhenNotificationRequestedThenQueueIt {

    /** The processor's name. */
    public static final String NAME = "queue-deliveries";

    private final DeliveryQueue queue;
    private final Wakeup wakeup;

    WhenNotificationRequestedThenQueueIt(DeliveryQueue queue, Wakeup wakeup) {
        this.queue = queue;
        this.wakeup = wakeup;
    }

    @EventHandler
    void on(NotificationRequested requested, EventMessage<?> event) {
        if (requested.to().isReachable()) {
            queue.put(requested.notificationId(), requested.urgency(), event.getTimestamp());
            wakeup.onceCommitted();
        }
    }
}
