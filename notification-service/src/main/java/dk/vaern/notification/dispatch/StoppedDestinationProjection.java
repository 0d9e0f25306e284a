package dk.vaern.notification.dispatch;

import dk.vaern.domain.notification.Notification;
import dk.vaern.domain.notification.NotificationEvent.NotificationGivenUp;
import dk.vaern.domain.notification.NotificationEvent.NotificationRequested;
import dk.vaern.notification.facts.Facts;
import dk.vaern.notification.facts.NotificationFacts;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Remembers the destinations that said they are gone, so that nothing more is sent there. */
@Component
public class StoppedDestinationProjection {

    /** The processor's name, as health, metrics and rebuilding know it. */
    public static final String NAME = "stopped-destinations";

    private final StoppedDestinations stopped;
    private final Facts facts;

    StoppedDestinationProjection(StoppedDestinations stopped, Facts facts) {
        this.stopped = stopped;
        this.facts = facts;
    }

    @EventHandler
    void on(NotificationGivenUp givenUp, EventMessage<?> event) {
        if (givenUp.reason().equals(Notification.DESTINATION_GONE)) {
            facts.notification(givenUp.notificationId())
                    .map(NotificationFacts::state)
                    .ifPresent(state -> stop(state.request(), event));
        }
    }

    private void stop(NotificationRequested request, EventMessage<?> event) {
        if (request.contactPoint() != null) {
            stopped.add(request.contactPoint(), request.recipient().value(), event.getTimestamp());
        }
    }

    @ResetHandler
    void reset() {
        stopped.clear();
    }
}
