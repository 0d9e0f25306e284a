package dk.vaern.notification.escalation;

import dk.vaern.domain.escalation.EscalationEvent.EscalationBegun;
import dk.vaern.domain.escalation.EscalationEvent.EscalationStepTaken;
import dk.vaern.domain.escalation.EscalationState;
import dk.vaern.domain.escalation.Told;
import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.notification.Notification;
import dk.vaern.domain.notification.NotificationCommand.RequestNotification;
import dk.vaern.notification.facts.DutyFacts;
import dk.vaern.web.command.Cause;
import dk.vaern.web.command.CommandDesk;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Asks for the messages of a step, each once. */
@Component
public class WhenStepTakenThenTellThem {

    /** The processor's name. */
    public static final String NAME = "tell-by-escalation";

    /** The name of the processor that handles what is urgent. */
    public static final String EXPRESS = "tell-urgently-by-escalation";

    private final DutyFacts duties;
    private final CommandDesk desk;

    WhenStepTakenThenTellThem(DutyFacts duties, CommandDesk desk) {
        this.duties = duties;
        this.desk = desk;
    }

    @EventHandler
    void on(EscalationStepTaken step, EventMessage<?> event) {
        EscalationBegun begun = switch (duties.escalation(step.escalationId())) {
            case EscalationState.Running running -> running.begun();
            case EscalationState.Over over -> over.begun();
            case EscalationState.Unbegun _ -> throw new IllegalStateException("never begun: " + step.escalationId());
        };
        step.told().forEach(told -> request(told, begun, event));
    }

    private void request(Told told, EscalationBegun begun, EventMessage<?> event) {
        Actor machine = Actor.machine(told.organisation());
        var request = new RequestNotification(
                told.notification(),
                begun.about(),
                begun.matter(),
                told.recipient(),
                begun.urgency(),
                begun.tlp(),
                new By(machine, event.getTimestamp()));
        desk.giveBecause(Cause.of(event.getIdentifier(), event.getMetaData()), Notification.COMMANDS, request, machine);
    }
}
