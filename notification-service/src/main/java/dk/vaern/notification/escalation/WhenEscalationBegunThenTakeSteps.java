package dk.vaern.notification.escalation;

import dk.vaern.domain.escalation.EscalationEvent.EscalationBegun;
import java.time.Duration;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sets the timer of an escalation, and takes its first step at once, without waiting for the timer. */
@Component
public class WhenEscalationBegunThenTakeSteps {

    /** The processor's name. */
    public static final String NAME = "begin-escalations";

    /** The name of the processor that handles what is urgent. */
    public static final String EXPRESS = "begin-urgent-escalations";

    private static final Logger LOG = LoggerFactory.getLogger(WhenEscalationBegunThenTakeSteps.class);
    /** After which the timer looks whether the first step was taken, and what became of it. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Steps steps;
    private final EscalationTimers timers;

    WhenEscalationBegunThenTakeSteps(Steps steps, EscalationTimers timers) {
        this.steps = steps;
        this.timers = timers;
    }

    @EventHandler
    void on(EscalationBegun begun, EventMessage<?> event) {
        timers.set(begun.escalationId(), event.getTimestamp().plus(GRACE));
        try {
            steps.take(begun.escalationId());
        } catch (RuntimeException e) {
            // The timer takes it up: others are not held up by what is wrong with this one.
            LOG.warn("The first step of {} was interrupted: {}", begun.escalationId(), e.toString());
        }
    }
}
