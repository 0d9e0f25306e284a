package dk.vaern.notification.escalation;

import dk.vaern.domain.action.ActionStatus;
import dk.vaern.domain.escalation.EscalationEvent.EscalationBegun;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.receipt.ReceiptId;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.notification.facts.ActionFacts;
import java.util.Optional;

/** Which matters are answered elsewhere than at the message: a warning has a receipt, an action is taken on or done. */
final class Answerable {

    private Answerable() {}

    /** The receipt whose answer is waited for; empty when there is none. */
    static Optional<ReceiptId> receipt(EscalationBegun begun) {
        OrganisationId whose = switch (begun.matter()) {
            case WARNING_PUBLISHED -> begun.recipient();
            case ACKNOWLEDGEMENT_OVERDUE -> begun.about().whose();
            case WARNING_REVISED,
                    WARNING_WITHDRAWN,
                    INCIDENT_ESCALATED,
                    PARTICIPANT_INVITED,
                    COMMANDER_APPOINTED,
                    ACTION_ASSIGNED,
                    ACTION_DUE_SOON,
                    ACTION_OVERDUE,
                    ACTION_BLOCKED,
                    GLASS_BROKEN,
                    OWNERSHIP_OFFERED,
                    OWNERSHIP_DECLINED,
                    OWNERSHIP_HANDED_OVER,
                    CONTACT_POINT_CODE,
                    NOBODY_REACHABLE,
                    SCHEDULE_GAP_AHEAD,
                    DOUBLE_COVER_AHEAD,
                    ONBOARDING_INCOMPLETE,
                    STATUTORY_DEADLINE,
                    HEARTBEAT -> null;
        };
        WarningId warning = begun.about().warningId();
        return whose == null || warning == null ? Optional.empty() : Optional.of(new ReceiptId(warning, whose));
    }

    /** Is what was asked of the action's people done, or no longer asked of them? */
    static boolean isAnswered(EscalationBegun begun, ActionFacts action) {
        ActionStatus status = action.status();
        return status.isEnded()
                || switch (begun.matter()) {
                    case ACTION_ASSIGNED ->
                        status != ActionStatus.ASSIGNED || !begun.recipient().equals(action.assignee());
                    case ACTION_BLOCKED -> status != ActionStatus.BLOCKED;
                    default -> false;
                };
    }
}
