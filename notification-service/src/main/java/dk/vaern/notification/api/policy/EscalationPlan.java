package dk.vaern.notification.api.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.policy.EscalationRules;
import dk.vaern.domain.policy.Step;
import dk.vaern.domain.policy.Target;
import dk.vaern.domain.policy.Waits;
import dk.vaern.domain.schedule.ScheduleId;
import dk.vaern.web.openapi.Example;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By which steps somebody is told, as clients write it.
 *
 * @param repeats how often all steps are taken once more; absent: not once
 * @param fallBack whether at last the joint organisation is told, and then the national centre, where they may know of it;
 *     absent: yes
 */
@Example(
        "{'steps': [{'targets': [{'contactPoint': '01931f2a-7c31-7e3a-9f4e-2b8d9a6c1e05'}], 'waitMinutes': {'urgent': 10, 'normal': 60}},"
                + " {'targets': [{'everybody': true}], 'waitMinutes': {'urgent': 15, 'normal': 240}}], 'repeats': 1}")
record EscalationPlan(
        @Size(min = 1, max = 20) List<StepText> steps,
        @Nullable Integer repeats,
        @Nullable Boolean fallBack) {

    /**
     * Who is told at once.
     *
     * @param waitMinutes for how many minutes an answer is waited for, by urgency; absent: once somebody is told, nobody else is
     */
    record StepText(@Size(min = 1, max = 20) List<TargetText> targets, Waits waitMinutes) {

        StepText {
            new Step(targets.stream().map(TargetText::target).toList(), waitMinutes);
        }

        Step step() {
            return new Step(targets.stream().map(TargetText::target).toList(), waitMinutes);
        }

        static StepText of(Step step) {
            return new StepText(step.targets().stream().map(TargetText::of).toList(), step.waits());
        }
    }

    /**
     * Who is to be reached: exactly one of these.
     *
     * @param contactPoint a person or a function, by one of its contact points
     * @param schedule whoever is on call
     * @param everybody all contact points of the organisation
     * @param organisation another one: whom it wants to be reached first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TargetText(
            @Nullable UUID contactPoint,
            @Nullable ScheduleId schedule,
            @Nullable Boolean everybody,
            @Nullable OrganisationId organisation) {

        TargetText {
            long named = Stream.of(contactPoint != null, schedule != null, everybody != null, organisation != null)
                    .filter(isNamed -> isNamed)
                    .count();
            if (named != 1 || Boolean.FALSE.equals(everybody)) {
                throw new IllegalArgumentException(
                        "must be exactly one of contactPoint, schedule, organisation and {\"everybody\": true}");
            }
        }

        Target target() {
            if (contactPoint != null) {
                return new Target.OfContactPoint(contactPoint);
            } else if (schedule != null) {
                return new Target.OfSchedule(schedule);
            }
            return organisation == null ? new Target.OfEverybody() : new Target.OfOrganisation(organisation);
        }

        static TargetText of(Target target) {
            return switch (target) {
                case Target.OfContactPoint(var contactPoint) -> new TargetText(contactPoint, null, null, null);
                case Target.OfSchedule(var schedule) -> new TargetText(null, schedule, null, null);
                case Target.OfEverybody() -> new TargetText(null, null, true, null);
                case Target.OfOrganisation(var organisation) -> new TargetText(null, null, null, organisation);
            };
        }
    }

    EscalationPlan {
        if (repeats != null && (repeats < 0 || repeats > EscalationRules.MOST_REPEATS)) {
            throw new IllegalArgumentException("repeats must be 0 to " + EscalationRules.MOST_REPEATS);
        }
    }

    EscalationRules rules() {
        return new EscalationRules(
                steps.stream().map(StepText::step).toList(),
                Objects.requireNonNullElse(repeats, 0),
                Objects.requireNonNullElse(fallBack, true));
    }
}
