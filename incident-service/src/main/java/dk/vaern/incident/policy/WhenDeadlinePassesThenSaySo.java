package dk.vaern.incident.policy;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dk.vaern.domain.action.ActionCommand.MarkActionOverdue;
import dk.vaern.domain.action.ActionId;
import dk.vaern.domain.action.ResponseAction;
import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.receipt.ReceiptCommand.MarkAcknowledgementOverdue;
import dk.vaern.domain.receipt.ReceiptId;
import dk.vaern.domain.receipt.WarningReceipt;
import dk.vaern.domain.warning.Warning;
import dk.vaern.domain.warning.WarningCommand.ExpireWarning;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.domain.warning.WarningRefusal;
import dk.vaern.web.command.Cause;
import dk.vaern.web.command.CommandDesk;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What a timer does when it fires: it tells the aggregate, which decides whether that still matters. */
@Component
class WhenDeadlinePassesThenSaySo {

    private final CommandDesk desk;
    private final Clock clock;

    WhenDeadlinePassesThenSaySo(CommandDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    OneTimeTask<Void> acknowledgement() {
        return Tasks.oneTime(Deadlines.ACKNOWLEDGEMENT)
                .onFailureRetryLater()
                .execute((instance, _) -> tell(receipt(instance.getId())));
    }

    OneTimeTask<Void> expiry() {
        return Tasks.oneTime(Deadlines.EXPIRY)
                .onFailureRetryLater()
                .execute((instance, _) -> tell(WarningId.of(instance.getId())));
    }

    OneTimeTask<Void> action() {
        return Tasks.oneTime(Deadlines.ACTION)
                .onFailureRetryLater()
                .execute((instance, _) -> tell(ActionId.of(instance.getId())));
    }

    private void tell(ReceiptId receipt) {
        Actor machine = Actor.machine(receipt.organisation());
        var command = new MarkAcknowledgementOverdue(receipt, new By(machine, clock.instant()));
        desk.giveBecause(Cause.timer(), WarningReceipt.COMMANDS, command, machine);
    }

    /** What was withdrawn meanwhile has its end already. */
    private void tell(WarningId warning) {
        Actor machine = Actor.machine(OrganisationId.NATIONAL_CENTRE);
        try {
            var command = new ExpireWarning(warning, new By(machine, clock.instant()));
            desk.giveBecause(Cause.timer(), Warning.COMMANDS, command, machine);
        } catch (Refused refused) {
            if (!refused.refusal().equals(WarningRefusal.WARNING_WITHDRAWN)) {
                throw refused;
            }
        }
    }

    private void tell(ActionId action) {
        Actor machine = Actor.machine(OrganisationId.JOINT_MUNICIPAL);
        var command = new MarkActionOverdue(action, new By(machine, clock.instant()));
        desk.giveBecause(Cause.timer(), ResponseAction.COMMANDS, command, machine);
    }

    /** {@code <warning>/<organisation>}, as {@link ReceiptId#toString} writes it. */
    private static ReceiptId receipt(String id) {
        int slash = id.indexOf('/');
        return new ReceiptId(WarningId.of(id.substring(0, slash)), new OrganisationId(id.substring(slash + 1)));
    }
}
