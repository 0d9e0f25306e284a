package dk.vaern.domain.escalation;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.policy.EscalationRules;
import dk.vaern.domain.policy.Step;
import dk.vaern.domain.policy.Target;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All steps in the order in which they are taken: the policy's own, repeated, and at last those who watch.
 *
 * @param recipient the organisation that is to answer; never its own fall-back
 */
public record Ladder(EscalationRules rules, OrganisationId recipient, Urgency urgency) {

    /** Empty when all were taken. */
    public Optional<Rung> rung(int number) {
        int steps = rules.steps().size();
        int own = steps * (1 + rules.repeats());
        if (number < own) {
            int step = number % steps;
            boolean endsRound = step == steps - 1 && number < own - 1;
            Step taken = rules.steps().get(step);
            return Optional.of(new Rung(number, number / steps + 1, step + 1, endsRound, taken.targets(), wait(taken)));
        }
        return fallBacks()
                .skip(number - own)
                .findFirst()
                .map(target -> new Rung(
                        number,
                        rules.repeats() + 1,
                        steps + 1 + number - own,
                        false,
                        List.of(target),
                        wait(rules.steps().getLast())));
    }

    private Optional<Duration> wait(Step step) {
        return step.waits().of(urgency);
    }

    private Stream<Target> fallBacks() {
        return Stream.of(OrganisationId.JOINT_MUNICIPAL, OrganisationId.NATIONAL_CENTRE)
                .filter(organisation -> rules.fallBack() && !organisation.equals(recipient))
                .map(Target.OfOrganisation::new);
    }
}
