package dk.vaern.notification.policy;

import dk.vaern.domain.escalation.Escalation;
import dk.vaern.domain.escalation.EscalationCommand.BeginEscalation;
import dk.vaern.domain.escalation.EscalationId;
import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Role;
import dk.vaern.domain.notification.Notification;
import dk.vaern.domain.notification.NotificationCommand.RequestNotification;
import dk.vaern.domain.notification.NotificationEvent.NotificationRequested;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.domain.policy.EscalationRules;
import dk.vaern.eventstore.boot.EventMetadata;
import dk.vaern.notification.audience.Requests;
import dk.vaern.notification.audience.Telling;
import dk.vaern.notification.facts.DutyFacts;
import dk.vaern.notification.facts.VerificationFacts;
import dk.vaern.web.command.Cause;
import dk.vaern.web.command.CommandDesk;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Asks that organisations be told because of something, each once on each of its ways. */
@Component
public class Tellings {

    private final VerificationFacts verifications;
    private final DutyFacts duties;
    private final CommandDesk desk;
    private final Clock clock;

    Tellings(VerificationFacts verifications, DutyFacts duties, CommandDesk desk, Clock clock) {
        this.verifications = verifications;
        this.duties = duties;
        this.desk = desk;
        this.clock = clock;
    }

    void request(List<Telling> tellings, EventMessage<?> event) {
        tellings.forEach(telling -> request(telling, event));
    }

    void request(Telling telling, EventMessage<?> event) {
        var cause = Cause.of(event.getIdentifier(), event.getMetaData());
        request(telling, new Occasion(UUID.fromString(event.getIdentifier()), cause, event.getTimestamp()));
    }

    /**
     * Why somebody is told.
     *
     * @param id from which the ids of messages derive: on the same occasion, the same is asked for once
     */
    public record Occasion(UUID id, Cause cause, Instant at) {

        /** A timer that has come due. */
        public static Occasion ofTimer(UUID id, Instant at) {
            return new Occasion(id, Cause.timer(), at);
        }
    }

    /** By the recipient's escalation policy; without one, on all its ways at once. */
    public void request(Telling telling, Occasion occasion) {
        duties.rules(telling.recipient())
                .ifPresentOrElse(rules -> escalate(telling, rules, occasion), () -> tellEverybody(telling, occasion));
    }

    private void escalate(Telling telling, EscalationRules rules, Occasion occasion) {
        var id = EscalationId.of(occasion.id(), telling.recipient());
        Actor machine = Actor.machine(telling.recipient());
        var begin = new BeginEscalation(
                id,
                telling.about(),
                telling.matter(),
                telling.recipient(),
                telling.urgency(),
                telling.tlp(),
                rules,
                new By(machine, occasion.at()));
        desk.giveBecause(occasion.cause(), Escalation.COMMANDS, begin, machine);
    }

    private void tellEverybody(Telling telling, Occasion occasion) {
        var ways = verifications.ways(telling.recipient());
        for (RequestNotification request : Requests.of(occasion.id(), occasion.at(), telling, ways)) {
            desk.giveBecause(
                    occasion.cause(),
                    Notification.COMMANDS,
                    request,
                    request.by().actor());
        }
    }

    /** One more request for what could not be told by another way; asked for twice, the same. */
    void again(NotificationRequested failed, ContactPoint way, Cause cause) {
        var telling = new Telling(failed.matter(), failed.recipient(), failed.urgency(), failed.about(), failed.tlp());
        UUID occasion =
                cause.id().equals(Cause.timer().id()) ? failed.notificationId().value() : UUID.fromString(cause.id());
        var request = Requests.onWay(occasion, clock.instant(), telling, way);
        desk.giveBecause(cause, Notification.COMMANDS, request, request.by().actor());
    }

    /** Who did what the event tells of. */
    static Actor actor(EventMessage<?> event) {
        return new Actor(
                text(event, EventMetadata.ACTOR),
                Role.ofClaim(text(event, EventMetadata.ROLE).toLowerCase(java.util.Locale.ROOT))
                        .orElse(Role.SERVICE),
                new OrganisationId(text(event, EventMetadata.ORGANISATION)));
    }

    private static String text(EventMessage<?> event, String key) {
        Object value = event.getMetaData().get(key);
        if (value == null) {
            throw new IllegalStateException(key + " of event " + event.getIdentifier());
        }
        return value.toString();
    }
}
