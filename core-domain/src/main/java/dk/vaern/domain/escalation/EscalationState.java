package dk.vaern.domain.escalation;

import dk.vaern.domain.escalation.EscalationEvent.EscalationAnswered;
import dk.vaern.domain.escalation.EscalationEvent.EscalationBegun;
import dk.vaern.domain.escalation.EscalationEvent.EscalationExhausted;
import dk.vaern.domain.escalation.EscalationEvent.EscalationStepTaken;
import dk.vaern.domain.notification.NotificationId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The little that decisions need to remember. */
public sealed interface EscalationState {

    record Unbegun() implements EscalationState {}

    /**
     * Nobody has answered so far.
     *
     * @param taken how many steps were
     * @param told the messages of all steps
     * @param last the messages of the last step
     * @param nextAt when the next step is due; absent before the first
     */
    record Running(
            EscalationBegun begun,
            int taken,
            List<NotificationId> told,
            List<NotificationId> last,
            @Nullable Instant nextAt)
            implements EscalationState {

        public Ladder ladder() {
            return new Ladder(begun.rules(), begun.recipient(), begun.urgency());
        }

        public boolean isDue(Instant now) {
            return nextAt == null || !now.isBefore(nextAt);
        }

        private EscalationState after(EscalationStepTaken step) {
            var now = step.told().stream().map(Told::notification).toList();
            var all = Stream.concat(told.stream(), now.stream()).toList();
            return step.nextAt() == null ? new Over(begun) : new Running(begun, taken + 1, all, now, step.nextAt());
        }
    }

    record Over(EscalationBegun begun) implements EscalationState {}

    /** Total: an event without a case does not compile. Never throws, never decides. */
    default EscalationState after(EscalationEvent event) {
        return switch (this) {
            case Unbegun unbegun ->
                event instanceof EscalationBegun begun ? new Running(begun, 0, List.of(), List.of(), null) : unbegun;
            case Running running ->
                switch (event) {
                    case EscalationBegun _ -> running;
                    case EscalationStepTaken step -> running.after(step);
                    case EscalationAnswered _, EscalationExhausted _ -> new Over(running.begun());
                };
            case Over over -> over;
        };
    }
}
