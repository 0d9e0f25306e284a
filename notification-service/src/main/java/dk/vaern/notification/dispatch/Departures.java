package dk.vaern.notification.dispatch;

import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.notification.Matter;
import dk.vaern.domain.notification.NotificationEvent.NotificationRequested;
import dk.vaern.domain.notification.NotificationId;
import dk.vaern.domain.restraint.RestraintRules;
import dk.vaern.notification.dispatch.Sending.Ready;
import dk.vaern.notification.facts.NotificationFacts;
import dk.vaern.notification.restraint.Gate;
import dk.vaern.notification.restraint.Gate.Passage;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets what can wait leave, or wait, and puts the messages into the queue that several leave in. */
@Component
class Departures {

    private final Gate gate;
    private final DeliveryQueue queue;
    private final Wakeup wakeup;
    private final Clock clock;

    Departures(Gate gate, DeliveryQueue queue, Wakeup wakeup, Clock clock) {
        this.gate = gate;
        this.queue = queue;
        this.wakeup = wakeup;
        this.clock = clock;
    }

    /** How one leaves. What is urgent, or was tried before, or what somebody waits for at this moment, leaves at once. */
    Passage of(Ready ready, RestraintRules rules) {
        NotificationRequested request = ready.part().request();
        if (request.urgency() == Urgency.URGENT
                || request.matter() == Matter.CONTACT_POINT_CODE
                || !ready.notification().state().isUntried()) {
            return new Passage.Alone();
        }
        var person = ready.to().address().person();
        return gate.pass(request, person, rules, clock.instant(), message -> put(message, request));
    }

    /** Sees to it that the message that one says it leaves in is in the queue. */
    void rejoin(NotificationFacts notification, UUID message) {
        NotificationRequested request = notification.state().request();
        gate.rejoin(request, message, notification.requestedAt(), queued -> put(queued, request));
    }

    /** As one of its parts is: they all go the same way. */
    private void put(UUID message, NotificationRequested part) {
        queue.put(new NotificationId(message), part, clock.instant());
        wakeup.onceCommitted();
    }
}
