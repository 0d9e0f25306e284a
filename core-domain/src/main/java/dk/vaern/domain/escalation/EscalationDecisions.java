package dk.vaern.domain.escalation;

import dk.vaern.domain.escalation.EscalationCommand.BeginEscalation;
import dk.vaern.domain.escalation.EscalationCommand.StopEscalation;
import dk.vaern.domain.escalation.EscalationCommand.TakeStep;
import dk.vaern.domain.escalation.EscalationEvent.EscalationAnswered;
import dk.vaern.domain.escalation.EscalationEvent.EscalationBegun;
import dk.vaern.domain.escalation.EscalationEvent.EscalationExhausted;
import dk.vaern.domain.escalation.EscalationEvent.EscalationStepTaken;
import dk.vaern.domain.escalation.EscalationState.Over;
import dk.vaern.domain.escalation.EscalationState.Running;
import dk.vaern.domain.escalation.EscalationState.Unbegun;
import dk.vaern.domain.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an escalation decides: which step is taken, and when the next one is due. */
final class EscalationDecisions {

    /** Of steps that wait for no answer: nobody was told in the round, so it does not end there. */
    private static final Duration BETWEEN_ROUNDS = Duration.ofMinutes(1);

    private EscalationDecisions() {}

    static void admit(EscalationCommand command) {
        if (!command.by().actor().isMachine()) {
            throw new Refused(EscalationRefusal.ONLY_BY_THE_MACHINE);
        }
    }

    static List<EscalationEvent> decide(EscalationCommand command, EscalationState state) {
        return switch (state) {
            case Unbegun _ -> {
                if (!(command instanceof BeginEscalation begin)) {
                    throw new Refused(EscalationRefusal.NOT_FOUND);
                }
                yield List.of(begun(begin));
            }
            case Running running ->
                switch (command) {
                    case BeginEscalation _ -> List.of();
                    case TakeStep take -> take(take, running);
                    case StopEscalation stop ->
                        List.of(new EscalationAnswered(stop.escalationId(), stop.notification()));
                };
            case Over _ -> List.of();
        };
    }

    private static EscalationEvent begun(BeginEscalation begin) {
        return new EscalationBegun(
                begin.escalationId(),
                begin.about(),
                begin.matter(),
                begin.recipient(),
                begin.urgency(),
                begin.tlp(),
                begin.rules());
    }

    /** A step that was taken already is not taken again, whoever asks. */
    private static List<EscalationEvent> take(TakeStep take, Running running) {
        if (take.number() != running.taken()) {
            return List.of();
        }
        if (!take.unreachable() && !running.isDue(take.by().at())) {
            throw new Refused(EscalationRefusal.NOT_YET);
        }
        return running.ladder()
                .rung(take.number())
                .<List<EscalationEvent>>map(rung -> List.of(taken(take, rung)))
                .orElseGet(() -> List.of(new EscalationExhausted(take.escalationId())));
    }

    private static EscalationEvent taken(TakeStep take, Rung rung) {
        return new EscalationStepTaken(
                take.escalationId(),
                rung.number(),
                rung.round(),
                rung.step(),
                take.told(),
                take.skipped(),
                nextAt(take, rung));
    }

    /** Where nobody is told, nobody is waited for; but a round is never repeated within the same moment. */
    private static @Nullable Instant nextAt(TakeStep take, Rung rung) {
        Instant now = take.by().at();
        if (take.told().isEmpty()) {
            return rung.endsRound() ? now.plus(rung.patience().orElse(BETWEEN_ROUNDS)) : now;
        }
        return rung.patience().map(now::plus).orElse(null);
    }
}
