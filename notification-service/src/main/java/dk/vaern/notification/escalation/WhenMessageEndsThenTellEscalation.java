package dk.vaern.notification.escalation;

import dk.vaern.domain.escalation.Escalation;
import dk.vaern.domain.escalation.EscalationCommand.StopEscalation;
import dk.vaern.domain.escalation.EscalationId;
import dk.vaern.domain.escalation.EscalationState;
import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.notification.NotificationEvent.NotificationAcknowledged;
import dk.vaern.domain.notification.NotificationEvent.NotificationGivenUp;
import dk.vaern.domain.notification.NotificationEvent.NotificationWithdrawn;
import dk.vaern.notification.facts.DutyFacts;
import dk.vaern.web.command.Cause;
import dk.vaern.web.command.CommandDesk;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Stops an escalation when somebody answers, and lets it look sooner when a message has come to nothing. */
@Component
public class WhenMessageEndsThenTellEscalation {

    /** The processor's name. */
    public static final String NAME = "answer-escalations";

    private final DutyFacts duties;
    private final EscalationTimers timers;
    private final CommandDesk desk;

    WhenMessageEndsThenTellEscalation(DutyFacts duties, EscalationTimers timers, CommandDesk desk) {
        this.duties = duties;
        this.timers = timers;
        this.desk = desk;
    }

    @EventHandler
    void on(NotificationAcknowledged acknowledged, EventMessage<?> event) {
        duties.escalationOf(acknowledged.notificationId()).ifPresent(id -> stop(id, acknowledged, event));
    }

    @EventHandler
    void on(NotificationGivenUp givenUp, EventMessage<?> event) {
        duties.escalationOf(givenUp.notificationId()).ifPresent(id -> timers.bringForward(id, event.getTimestamp()));
    }

    @EventHandler
    void on(NotificationWithdrawn withdrawn, EventMessage<?> event) {
        duties.escalationOf(withdrawn.notificationId()).ifPresent(id -> timers.bringForward(id, event.getTimestamp()));
    }

    private void stop(EscalationId id, NotificationAcknowledged acknowledged, EventMessage<?> event) {
        if (duties.escalation(id) instanceof EscalationState.Running running) {
            Actor machine = Actor.machine(running.begun().recipient());
            var stop = new StopEscalation(id, acknowledged.notificationId(), new By(machine, event.getTimestamp()));
            desk.giveBecause(Cause.of(event.getIdentifier(), event.getMetaData()), Escalation.COMMANDS, stop, machine);
            timers.bringForward(id, event.getTimestamp());
        }
    }
}
