package dk.vaern.domain.escalation;

import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.notification.Matter;
import dk.vaern.domain.notification.NotificationId;
import dk.vaern.domain.notification.NotificationSubject;
import dk.vaern.domain.policy.EscalationRules;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of an escalation, by the machine alone. Being told the same twice changes nothing. */
public sealed interface EscalationCommand {

    @TargetAggregateIdentifier
    EscalationId escalationId();

    By by();

    /** @param rules by which it goes to its end, whatever the organisation's policy becomes */
    record BeginEscalation(
            EscalationId escalationId,
            NotificationSubject about,
            Matter matter,
            OrganisationId recipient,
            Urgency urgency,
            Tlp tlp,
            EscalationRules rules,
            By by)
            implements EscalationCommand {}

    /**
     * Goes one step on.
     *
     * @param number how many steps were taken before
     * @param unreachable have all messages of the step before come to nothing? Then nothing is waited for
     */
    record TakeStep(
            EscalationId escalationId, int number, boolean unreachable, List<Told> told, List<Skipped> skipped, By by)
            implements EscalationCommand {}

    /** @param notification that somebody acknowledged; absent when the matter itself was answered */
    record StopEscalation(
            EscalationId escalationId, @Nullable NotificationId notification, By by) implements EscalationCommand {}
}
