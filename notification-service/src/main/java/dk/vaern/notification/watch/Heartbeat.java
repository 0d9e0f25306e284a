package dk.vaern.notification.watch;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.DerivedId;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.notification.Matter;
import dk.vaern.domain.notification.Notification;
import dk.vaern.domain.notification.NotificationCommand.RequestNotification;
import dk.vaern.domain.notification.NotificationId;
import dk.vaern.domain.notification.NotificationSubject;
import dk.vaern.domain.notification.Recipient;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.notification.facts.Facts;
import dk.vaern.web.command.Cause;
import dk.vaern.web.command.CommandDesk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * A message that goes the whole way, from the command through the record, those who follow it, the queue and a channel to a
 * provider, only to see that the way is open. When it is not, it is said until it is again.
 */
@Component
class Heartbeat {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final HeartbeatSettings settings;
    private final Facts facts;
    private final CommandDesk desk;
    private final Beats beats;
    private final Clock clock;
    private final Instant started;

    Heartbeat(HeartbeatSettings settings, Facts facts, CommandDesk desk, Beats beats, Clock clock) {
        this.settings = settings;
        this.facts = facts;
        this.desk = desk;
        this.beats = beats;
        this.clock = clock;
        this.started = clock.instant();
    }

    /** Asks for one more message; says so when those before did not arrive. */
    void beat() {
        UUID contactPoint = settings.contactPoint();
        if (contactPoint == null) {
            return;
        }
        if (isMissed()) {
            LOG.error("No heartbeat has reached its provider for {} s", age().toSeconds());
        }
        facts.organisation(settings.organisation())
                .contactPoint(contactPoint)
                .ifPresentOrElse(this::send, () -> LOG.error("The heartbeat's contact point does not exist"));
    }

    private void send(ContactPoint to) {
        Instant now = clock.instant();
        var by = new By(Actor.machine(settings.organisation()), now);
        var request = new RequestNotification(
                new NotificationId(DerivedId.of(to.id(), "heartbeat/" + now)),
                NotificationSubject.ofOrganisation(settings.organisation()),
                Matter.HEARTBEAT,
                new Recipient(settings.organisation(), to.id(), to.channel()),
                Urgency.URGENT,
                Tlp.CLEAR,
                by);
        desk.giveBecause(Cause.timer(), Notification.COMMANDS, request, by.actor());
    }

    boolean isWanted() {
        return settings.contactPoint() != null;
    }

    /** Since the last one reached its provider; since this node started when none has. */
    Duration age() {
        Instant last = Optional.ofNullable(settings.contactPoint())
                .flatMap(beats::lastSuccess)
                .filter(started::isBefore)
                .orElse(started);
        return Duration.between(last, clock.instant());
    }

    boolean isMissed() {
        return isWanted() && age().compareTo(settings.patience()) > 0;
    }
}
