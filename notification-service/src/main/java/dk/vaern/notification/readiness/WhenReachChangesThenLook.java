package dk.vaern.notification.readiness;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.notification.NotificationEvent.NotificationGivenUp;
import dk.vaern.domain.organisation.OrganisationEvent.ContactPointAdded;
import dk.vaern.domain.organisation.OrganisationEvent.ContactPointRemoved;
import dk.vaern.domain.organisation.OrganisationEvent.OnboardingStepReached;
import dk.vaern.domain.organisation.OrganisationEvent.PersonErased;
import dk.vaern.domain.policy.EscalationPolicyEvent;
import dk.vaern.domain.schedule.ScheduleEvent;
import dk.vaern.domain.verification.VerificationEvent.ContactPointVerified;
import dk.vaern.eventstore.boot.EventMetadata;
import dk.vaern.notification.facts.Facts;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Sets a timer, one for each organisation, when something changes that decides whether it can be reached. */
@Component
public class WhenReachChangesThenLook {

    /** The processor's name. */
    public static final String NAME = "look-after-changes";

    private final SchedulerClient timers;
    private final Facts facts;
    private final ReadinessSettings settings;

    WhenReachChangesThenLook(@Qualifier("timers") SchedulerClient timers, Facts facts, ReadinessSettings settings) {
        this.timers = timers;
        this.facts = facts;
        this.settings = settings;
    }

    @EventHandler
    void on(ContactPointAdded added, EventMessage<?> event) {
        look(added.organisationId(), event.getTimestamp());
    }

    @EventHandler
    void on(ContactPointRemoved removed, EventMessage<?> event) {
        look(removed.organisationId(), event.getTimestamp());
    }

    @EventHandler
    void on(PersonErased erased, EventMessage<?> event) {
        look(erased.organisationId(), event.getTimestamp());
    }

    @EventHandler
    void on(OnboardingStepReached reached, EventMessage<?> event) {
        look(reached.organisationId(), event.getTimestamp());
    }

    @EventHandler
    void on(ContactPointVerified verified, EventMessage<?> event) {
        look(verified.organisation(), event.getTimestamp());
    }

    /** Its own organisation alone changes a schedule. */
    @EventHandler
    void on(@SuppressWarnings("unused") ScheduleEvent changed, EventMessage<?> event) {
        look(actor(event), event.getTimestamp());
    }

    /** Its own organisation alone changes a policy. */
    @EventHandler
    void on(@SuppressWarnings("unused") EscalationPolicyEvent changed, EventMessage<?> event) {
        look(actor(event), event.getTimestamp());
    }

    /** A way may have stopped to work. */
    @EventHandler
    void on(NotificationGivenUp givenUp, EventMessage<?> event) {
        facts.notification(givenUp.notificationId())
                .map(notification -> notification.state().request())
                .filter(request -> request.contactPoint() != null)
                .ifPresent(request -> look(request.recipient(), event.getTimestamp()));
    }

    private void look(OrganisationId organisation, Instant changedAt) {
        if (settings.tell()) {
            timers.scheduleIfNotExists(LookTimers.AFTER_CHANGE
                    .instance(organisation.value())
                    .scheduledTo(changedAt.plus(settings.settle())));
        }
    }

    private static OrganisationId actor(EventMessage<?> event) {
        return new OrganisationId(String.valueOf(event.getMetaData().get(EventMetadata.ORGANISATION)));
    }
}
