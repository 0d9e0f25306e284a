package dk.vaern.notification.dispatch;

import dk.vaern.domain.notification.NotificationEvent.NotificationRequested;
import dk.vaern.notification.restraint.Outstanding;
import java.time.Clock;
import java.time.Instant;
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
    private final Clock clock;

    WhenNotificationRequestedThenQueueIt(DeliveryQueue queue, Outstanding outstanding, Wakeup wakeup, Clock clock) {
        this.queue = queue;
        this.outstanding = outstanding;
        this.wakeup = wakeup;
        this.clock = clock;
    }

    @EventHandler
    void on(NotificationRequested requested, EventMessage<?> event) {
        if (requested.to().isReachable()) {
            outstanding.put(requested, event.getTimestamp());
            queue.put(requested, due(event.getTimestamp()));
            wakeup.onceCommitted();
        }
    }

    /** At once: by whose clock it was asked for may be ahead of all others. */
    private Instant due(Instant requestedAt) {
        Instant now = clock.instant();
        return requestedAt.isAfter(now) ? now : requestedAt;
    }
}
