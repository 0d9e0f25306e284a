package dk.vaern.notification.policy;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.notification.Matter;
import dk.vaern.domain.notification.NotificationEvent.NotificationGivenUp;
import dk.vaern.domain.notification.NotificationEvent.NotificationRequested;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.notification.audience.NextWay;
import dk.vaern.notification.dispatch.StoppedDestinations;
import dk.vaern.notification.facts.DutyFacts;
import dk.vaern.notification.facts.Facts;
import dk.vaern.notification.facts.NotificationFacts;
import dk.vaern.notification.facts.Round;
import dk.vaern.notification.facts.VerificationFacts;
import dk.vaern.notification.facts.Ways;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * When a message to one contact point is given up, the next way is tried: one at a time, until there is none left. An
 * organisation with an escalation policy has that to decide it, as long as that waits for an answer.
 */
@Component
public class WhenMessageComesToNothingThenTryNextWay {

    /** The processor's name. */
    public static final String NAME = "try-next-way";

    /** What is to find out about one way says nothing on another. */
    private static final Set<Matter> OF_THIS_WAY_ALONE = EnumSet.of(Matter.CONTACT_POINT_CODE, Matter.HEARTBEAT);

    private final Facts facts;
    private final DutyFacts duties;
    private final VerificationFacts verifications;
    private final Tellings tellings;
    private final StoppedDestinations stopped;
    private final Clock clock;

    WhenMessageComesToNothingThenTryNextWay(
            Facts facts,
            DutyFacts duties,
            VerificationFacts verifications,
            Tellings tellings,
            StoppedDestinations stopped,
            Clock clock) {
        this.facts = facts;
        this.duties = duties;
        this.verifications = verifications;
        this.tellings = tellings;
        this.stopped = stopped;
        this.clock = clock;
    }

    @EventHandler
    void on(NotificationGivenUp givenUp) {
        facts.notification(givenUp.notificationId())
                .filter(notification -> notification.state().request().to().isReachable())
                .filter(_ -> !duties.isEscalatedFurther(givenUp.notificationId()))
                .filter(this::isStillToBeTold)
                .ifPresent(this::tryNext);
    }

    private boolean isStillToBeTold(NotificationFacts notification) {
        NotificationRequested request = notification.state().request();
        return !OF_THIS_WAY_ALONE.contains(request.matter())
                && !notification.state().acknowledged()
                && duties.mayKnow(request.recipient(), request.about(), clock.instant());
    }

    private void tryNext(NotificationFacts notification) {
        NotificationRequested request = notification.state().request();
        Round round = facts.round(request);
        NextWay.after(request, usable(request.recipient()), round.contactPoints())
                .ifPresent(way -> tellings.again(request, way, round.cause()));
    }

    private List<ContactPoint> usable(OrganisationId recipient) {
        Ways ways = verifications.ways(recipient);
        return ways.all().stream()
                .filter(way -> !ways.isHeld(way) && !stopped.has(way.id()))
                .toList();
    }
}
