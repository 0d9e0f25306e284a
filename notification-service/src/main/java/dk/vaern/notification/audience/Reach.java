package dk.vaern.notification.audience;

import dk.vaern.domain.escalation.Skipped;
import dk.vaern.domain.escalation.Skipped.Reason;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.domain.policy.EscalationRules;
import dk.vaern.domain.policy.Target;
import dk.vaern.domain.rota.Shift;
import dk.vaern.domain.schedule.ScheduleId;
import dk.vaern.domain.schedule.ScheduleState;
import dk.vaern.notification.facts.Ways;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Whom a step reaches at this moment, and whom it does not and why: a pure decision about what is known. */
public record Reach(Knowledge known, Urgency urgency, Instant now) {

    /** What has to be known of the world. */
    public interface Knowledge {

        Ways ways(OrganisationId organisation);

        Optional<ScheduleState.Kept> schedule(ScheduleId schedule);

        Optional<EscalationRules> rules(OrganisationId organisation);

        /** May it know of the matter? */
        boolean mayKnow(OrganisationId organisation);
    }

    /** One way of reaching somebody. */
    public record Way(OrganisationId organisation, ContactPoint contactPoint) {}

    /** Each way once, however many targets lead to it. */
    public record Found(List<Way> ways, List<Skipped> skipped) {}

    /** Of an organisation's own targets. */
    public Found of(OrganisationId whose, List<Target> targets) {
        var search = new Search();
        targets.forEach(target -> search.add(whose, target, target));
        return new Found(List.copyOf(search.ways), List.copyOf(search.skipped));
    }

    private final class Search {

        private final Set<Way> ways = new LinkedHashSet<>();
        private final List<Skipped> skipped = new ArrayList<>();

        /** @param named what the policy says, which led to the target */
        private void add(OrganisationId whose, Target target, Target named) {
            if (!(target instanceof Target.OfOrganisation) && !known.mayKnow(whose)) {
                skip(named, Reason.MAY_NOT_KNOW);
                return;
            }
            switch (target) {
                case Target.OfContactPoint(UUID id) -> addContactPoint(whose, id, named);
                case Target.OfSchedule(ScheduleId id) -> addSchedule(whose, id, named);
                case Target.OfEverybody() -> {
                    Ways all = known.ways(whose);
                    addAll(whose, all, all.all(), named);
                }
                case Target.OfOrganisation(OrganisationId other) -> addOrganisation(other, named);
            }
        }

        private void addSchedule(OrganisationId whose, ScheduleId id, Target named) {
            var schedule = known.schedule(id).filter(kept -> kept.organisation().equals(whose) && !kept.isRetired());
            Optional<Shift> shift = schedule.flatMap(kept -> kept.rota().at(now));
            if (schedule.isEmpty()) {
                skip(named, Reason.NO_SUCH_SCHEDULE);
            } else if (shift.isEmpty()) {
                skip(named, Reason.GAP_IN_SCHEDULE);
            } else {
                addContactPoint(whose, shift.get().who(), named);
            }
        }

        /** With all other ways of the same person. */
        private void addContactPoint(OrganisationId whose, UUID id, Target named) {
            Ways all = known.ways(whose);
            all.all().stream()
                    .filter(way -> way.id().equals(id))
                    .findFirst()
                    .ifPresentOrElse(
                            way -> addAll(whose, all, all.ofPersonAt(way), named),
                            () -> skip(named, Reason.CONTACT_POINT_REMOVED));
        }

        /** Whom it wants to be reached first; of that policy's own other organisations nothing is asked. */
        private void addOrganisation(OrganisationId other, Target named) {
            List<Target> first = known.rules(other)
                    .map(rules -> rules.steps().getFirst().targets().stream()
                            .filter(target -> !(target instanceof Target.OfOrganisation))
                            .toList())
                    .filter(targets -> !targets.isEmpty())
                    .orElse(List.of(new Target.OfEverybody()));
            first.forEach(target -> add(other, target, named));
        }

        private void addAll(OrganisationId whose, Ways known, List<ContactPoint> some, Target named) {
            var fitting = some.stream().filter(way -> way.takes(urgency)).toList();
            var usable = fitting.stream().filter(way -> !known.isHeld(way)).toList();
            if (usable.isEmpty()) {
                skip(named, fitting.isEmpty() ? Reason.NO_WORKING_WAY : Reason.NOT_VERIFIED);
            }
            usable.forEach(way -> ways.add(new Way(whose, way)));
        }

        private void skip(Target named, Reason reason) {
            var skip = new Skipped(named, reason);
            if (!skipped.contains(skip)) {
                skipped.add(skip);
            }
        }
    }
}
