package dk.vaern.incident.policy;

import dk.vaern.domain.action.ActionCommand.ProposeAction;
import dk.vaern.domain.action.ActionContext;
import dk.vaern.domain.action.ActionId;
import dk.vaern.domain.action.ActionRefusal;
import dk.vaern.domain.action.ResponseAction;
import dk.vaern.domain.campaign.CampaignEvent.CampaignStarted;
import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.DerivedId;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.warning.WarningEvent;
import dk.vaern.domain.warning.WarningMemory;
import dk.vaern.domain.warning.WarningState;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredEvent;
import dk.vaern.web.command.Cause;
import dk.vaern.web.command.CommandDesk;
import dk.vaern.web.command.ManyHands;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Gives every target of a campaign its action. */
@Component
public class WhenCampaignStartedThenProposeActions {

    /** The processor's name. */
    public static final String NAME = "propose-campaign-actions";

    private final RecordReader record;
    private final CommandDesk desk;
    private final ManyHands hands;

    WhenCampaignStartedThenProposeActions(RecordReader record, CommandDesk desk, ManyHands hands) {
        this.record = record;
        this.desk = desk;
        this.hands = hands;
    }

    @EventHandler
    void on(CampaignStarted started, EventMessage<?> event) {
        Actor machine = Actor.machine(started.owner());
        var context = new ActionContext.OfCampaign(started.campaignId(), started.owner(), label(started));
        var cause = Cause.of(event.getIdentifier(), event.getMetaData());
        hands.each(started.targets(), target -> {
            var action = new ActionId(DerivedId.of(started.campaignId().value(), target.value()));
            var command = new ProposeAction(
                    action,
                    context,
                    started.title(),
                    started.description(),
                    target,
                    started.dueAt(),
                    new By(machine, event.getTimestamp()));
            give(cause, command, machine);
        });
    }

    /** No less strict than the warning that it follows from. */
    private Tlp label(CampaignStarted started) {
        WarningState warning = new WarningState.Unwritten();
        if (started.warningId() != null) {
            for (StoredEvent stored : record.byAggregate(started.warningId().toString(), 0)) {
                warning = stored.payload() instanceof WarningEvent event ? warning.after(event) : warning;
            }
        }
        return warning.remembered().map(WarningMemory::tlp).orElse(Tlp.GREEN).strictest(Tlp.GREEN);
    }

    private void give(Cause cause, ProposeAction command, Actor machine) {
        try {
            desk.giveBecause(cause, ResponseAction.COMMANDS, command, machine);
        } catch (Refused refused) {
            if (refused.refusal() != ActionRefusal.ALREADY_PROPOSED) {
                throw refused;
            }
        }
    }
}
