package dk.vaern.notification.escalation;

import dk.vaern.domain.action.ActionId;
import dk.vaern.domain.escalation.Escalation;
import dk.vaern.domain.escalation.EscalationCommand;
import dk.vaern.domain.escalation.EscalationCommand.StopEscalation;
import dk.vaern.domain.escalation.EscalationCommand.TakeStep;
import dk.vaern.domain.escalation.EscalationEvent.EscalationBegun;
import dk.vaern.domain.escalation.EscalationId;
import dk.vaern.domain.escalation.EscalationRefusal;
import dk.vaern.domain.escalation.EscalationState.Running;
import dk.vaern.domain.escalation.Rung;
import dk.vaern.domain.escalation.Told;
import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.notification.NotificationId;
import dk.vaern.domain.notification.NotificationState;
import dk.vaern.domain.notification.NotificationStatus;
import dk.vaern.notification.audience.Reach;
import dk.vaern.notification.facts.DutyFacts;
import dk.vaern.notification.facts.Facts;
import dk.vaern.notification.facts.NotificationFacts;
import dk.vaern.notification.facts.VerificationFacts;
import dk.vaern.web.command.Cause;
import dk.vaern.web.command.CommandDesk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Takes the step of an escalation that is due. The record says what is to be done, and the escalation itself decides whether
 * it is: so it may be interrupted anywhere, and asked by any number of nodes at once.
 */
@Component
class Steps {

    /** How soon to look again as long as a message may still come to nothing: what is told of it may be missed. */
    private static final Duration LOOK = Duration.ofSeconds(30);

    private static final Set<NotificationStatus> CAME_TO_NOTHING =
            EnumSet.of(NotificationStatus.GIVEN_UP, NotificationStatus.WITHDRAWN);

    private final Facts facts;
    private final DutyFacts duties;
    private final VerificationFacts verifications;
    private final CommandDesk desk;
    private final Clock clock;

    Steps(Facts facts, DutyFacts duties, VerificationFacts verifications, CommandDesk desk, Clock clock) {
        this.facts = facts;
        this.duties = duties;
        this.verifications = verifications;
        this.desk = desk;
        this.clock = clock;
    }

    /** Takes all that is due, and says when to come back; empty when it is over. */
    Optional<Instant> take(EscalationId id) {
        while (duties.escalation(id) instanceof Running running) {
            Instant now = clock.instant();
            boolean unreachable = isUnreachable(running);
            Optional<EscalationCommand> stop = answer(id, running, now);
            if (stop.isPresent()) {
                give(stop.get());
            } else if (running.isDue(now) || unreachable) {
                take(step(id, running, unreachable, now));
            } else {
                return Optional.of(nextLook(running, now));
            }
        }
        return Optional.empty();
    }

    /** Whatever a policy has told by now, an answer that is on the record counts. */
    private Optional<EscalationCommand> answer(EscalationId id, Running running, Instant now) {
        By by = by(running.begun(), now);
        Optional<NotificationId> acknowledged = running.told().stream()
                .filter(told -> standing(told)
                        .filter(NotificationState.Known::acknowledged)
                        .isPresent())
                .findFirst();
        if (acknowledged.isPresent()) {
            return Optional.of(new StopEscalation(id, acknowledged.get(), by));
        }
        return isAnsweredItself(running.begun()) ? Optional.of(new StopEscalation(id, null, by)) : Optional.empty();
    }

    private boolean isAnsweredItself(EscalationBegun begun) {
        ActionId action = begun.about().actionId();
        return action == null
                ? Answerable.receipt(begun).filter(duties::isAnswered).isPresent()
                : Answerable.isAnswered(begun, facts.action(action));
    }

    /** When the next step is due; sooner as long as a message of the last one may still come to nothing. */
    private Instant nextLook(Running running, Instant now) {
        Instant due = Objects.requireNonNull(running.nextAt());
        Instant soon = now.plus(LOOK);
        boolean open = running.last().stream()
                .anyMatch(told -> facts.notification(told)
                        .filter(notification -> notification.state().isEnded())
                        .isEmpty());
        return open && soon.isBefore(due) ? soon : due;
    }

    /** Was every message of the last step given up, or withdrawn? */
    private boolean isUnreachable(Running running) {
        return !running.last().isEmpty()
                && running.last().stream()
                        .allMatch(told -> standing(told)
                                .filter(state -> CAME_TO_NOTHING.contains(state.status()))
                                .isPresent());
    }

    /** What is told in place of a message that gave way to a newer one is told in its name. */
    private Optional<NotificationState.Known> standing(NotificationId told) {
        Optional<NotificationState.Known> state = facts.notification(told).map(NotificationFacts::state);
        return state.map(NotificationState.Known::supersededBy)
                .map(this::standing)
                .orElse(state);
    }

    private TakeStep step(EscalationId id, Running running, boolean unreachable, Instant now) {
        EscalationBegun begun = running.begun();
        var found = running.ladder()
                .rung(running.taken())
                .map(rung -> found(begun, rung, now))
                .orElse(new Reach.Found(List.of(), List.of()));
        List<Told> told = found.ways().stream()
                .map(way -> new Told(
                        id.notification(
                                running.taken(),
                                way.organisation(),
                                way.contactPoint().id()),
                        way.organisation(),
                        way.contactPoint().id(),
                        way.contactPoint().channel()))
                .toList();
        return new TakeStep(id, running.taken(), unreachable, told, found.skipped(), by(begun, now));
    }

    private Reach.Found found(EscalationBegun begun, Rung rung, Instant now) {
        var known = new RecordedKnowledge(verifications, duties, begun.about(), now);
        return new Reach(known, begun.urgency(), now).of(begun.recipient(), rung.targets());
    }

    private void take(TakeStep step) {
        try {
            give(step);
        } catch (Refused refused) {
            // Another node was faster, and the one after is not due yet: the record says so at the next look.
            if (!refused.refusal().equals(EscalationRefusal.NOT_YET)) {
                throw refused;
            }
        }
    }

    private void give(EscalationCommand command) {
        desk.giveBecause(
                Cause.timer(), Escalation.COMMANDS, command, command.by().actor());
    }

    private static By by(EscalationBegun begun, Instant now) {
        return new By(Actor.machine(begun.recipient()), now);
    }
}
