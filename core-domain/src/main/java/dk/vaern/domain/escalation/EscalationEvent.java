package dk.vaern.domain.escalation;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.notification.Matter;
import dk.vaern.domain.notification.NotificationId;
import dk.vaern.domain.notification.NotificationSubject;
import dk.vaern.domain.policy.EscalationRules;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to an escalation. Stored for ever: grow it with an upcaster, never rename or reuse. */
public sealed interface EscalationEvent {

    EscalationId escalationId();

    record EscalationBegun(
            EscalationId escalationId,
            NotificationSubject about,
            Matter matter,
            OrganisationId recipient,
            Urgency urgency,
            Tlp tlp,
            EscalationRules rules)
            implements EscalationEvent {}

    /**
     * Some are told, and some are not.
     *
     * @param number how many steps were taken before
     * @param round from 1, and so is the step
     * @param nextAt when the next step is taken unless somebody answers; absent: there is none
     */
    record EscalationStepTaken(
            EscalationId escalationId,
            int number,
            int round,
            int step,
            List<Told> told,
            List<Skipped> skipped,
            @Nullable Instant nextAt)
            implements EscalationEvent {}

    /** @param notification that was acknowledged; absent when the matter itself was answered */
    record EscalationAnswered(
            EscalationId escalationId, @Nullable NotificationId notification) implements EscalationEvent {}

    /** All steps were taken, and nobody has answered. */
    record EscalationExhausted(EscalationId escalationId) implements EscalationEvent {}
}
