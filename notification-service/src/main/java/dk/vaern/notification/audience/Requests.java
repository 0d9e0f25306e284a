package dk.vaern.notification.audience;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.DerivedId;
import dk.vaern.domain.notification.NotificationCommand.RequestNotification;
import dk.vaern.domain.notification.NotificationId;
import dk.vaern.domain.notification.Recipient;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.notification.facts.Ways;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** On which of its ways an organisation is told: one request each. */
public final class Requests {

    private Requests() {}

    /**
     * A request for every way that takes this urgency; without any, one that says so. Their ids derive from the event that
     * led to it, so that the same is asked for once.
     *
     * @param cause the id of that event
     * @param ways of the recipient
     */
    public static List<RequestNotification> of(UUID cause, Instant at, Telling telling, Ways ways) {
        List<ContactPoint> fitting =
                ways.all().stream().filter(way -> way.takes(telling.urgency())).toList();
        List<ContactPoint> usable =
                fitting.stream().filter(way -> !ways.isHeld(way)).toList();
        if (usable.isEmpty()) {
            var nobody = fitting.isEmpty()
                    ? Recipient.unreachable(telling.recipient())
                    : Recipient.unverified(telling.recipient());
            return List.of(request(cause, at, telling, nobody));
        }
        return usable.stream().map(way -> onWay(cause, at, telling, way)).toList();
    }

    /** A request for this one way. */
    public static RequestNotification onWay(UUID cause, Instant at, Telling telling, ContactPoint way) {
        return request(cause, at, telling, new Recipient(telling.recipient(), way.id(), way.channel()));
    }

    private static RequestNotification request(UUID cause, Instant at, Telling telling, Recipient to) {
        var id = new NotificationId(DerivedId.of(cause, to.organisation() + "/" + to.contactPoint()));
        return new RequestNotification(
                id,
                telling.about(),
                telling.matter(),
                to,
                telling.urgency(),
                telling.tlp(),
                new By(Actor.machine(to.organisation()), at));
    }
}
