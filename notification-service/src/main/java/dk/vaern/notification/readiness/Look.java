package dk.vaern.notification.readiness;

import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.domain.organisation.ContactPoint.Channel;
import dk.vaern.domain.organisation.OnboardingStep;
import dk.vaern.domain.policy.EscalationRules;
import dk.vaern.domain.rota.Shift;
import dk.vaern.domain.rota.Span;
import dk.vaern.domain.schedule.ScheduleId;
import dk.vaern.domain.schedule.ScheduleState;
import dk.vaern.notification.facts.Ways;
import dk.vaern.notification.readiness.Finding.Kind;
import dk.vaern.notification.readiness.Finding.Person;
import dk.vaern.notification.readiness.Finding.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is wrong with how an organisation can be reached, in the days to come: a pure decision about what is known.
 *
 * @param notWorking ways whose last message was given up
 * @param schedules that are not retired
 */
record Look(
        OnboardingStep step,
        Ways ways,
        Set<UUID> notWorking,
        List<Watched> schedules,
        Optional<EscalationRules> policy,
        Instant now) {

    /** How far ahead it is looked who comes on call. */
    private static final Duration PEOPLE = Duration.ofDays(7);

    /** How far ahead it is looked whether anybody does. */
    private static final Duration COVER = Duration.ofDays(14);

    /** A schedule as it is looked at. */
    record Watched(ScheduleId id, long version, ScheduleState.Kept kept) {}

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        people().values()
                .forEach(person -> unreachable(person)
                        .map(reason -> Finding.unreachable(reason, person))
                        .ifPresent(findings::add));
        var ahead = new Span(now, now.plus(COVER));
        for (Watched schedule : schedules) {
            var rota = schedule.kept().rota();
            add(Kind.GAP, Reason.NOBODY_ON_CALL, schedule, rota.gaps(ahead), findings);
            var covers = rota.doubleCover(ahead).stream()
                    .map(cover -> cover.during())
                    .toList();
            add(Kind.DOUBLE_COVER, Reason.SEVERAL_ON_CALL, schedule, covers, findings);
        }
        lacking().map(Finding::below).forEach(findings::add);
        return List.copyOf(findings);
    }

    private static void add(Kind kind, Reason reason, Watched schedule, List<Span> when, List<Finding> to) {
        if (!when.isEmpty()) {
            Span first = when.getFirst();
            to.add(new Finding(
                    kind, reason, null, schedule.id(), schedule.version(), first.from(), first.to(), when.size()));
        }
    }

    /** Everybody who is relied on, each once: who is on call soon, the sooner the better, and whom the policy names. */
    private Map<UUID, Person> people() {
        Map<UUID, Person> people = new LinkedHashMap<>();
        var soon = new Span(now, now.plus(PEOPLE));
        for (Watched schedule : schedules) {
            for (Shift shift : schedule.kept().rota().shifts(soon)) {
                people.merge(
                        shift.who(),
                        new Person(shift.who(), schedule.id(), shift.during().from()),
                        Look::sooner);
            }
        }
        policy.stream()
                .flatMap(EscalationRules::contactPoints)
                .forEach(who -> people.putIfAbsent(who, new Person(who, null, null)));
        return people;
    }

    private static Person sooner(Person one, Person other) {
        return one.from() != null && other.from() != null && other.from().isBefore(one.from()) ? other : one;
    }

    private Optional<Reason> unreachable(Person person) {
        var way = ways.all().stream()
                .filter(point -> point.id().equals(person.contactPoint()))
                .findFirst();
        if (way.isEmpty()) {
            return Optional.of(Reason.CONTACT_POINT_REMOVED);
        }
        var urgent = ways.ofPersonAt(way.get()).stream()
                .filter(point -> point.takes(Urgency.URGENT))
                .toList();
        var used = urgent.stream().filter(point -> !ways.isHeld(point)).toList();
        if (used.stream().anyMatch(this::works)) {
            return Optional.empty();
        } else if (urgent.isEmpty()) {
            return Optional.of(Reason.NO_WAY_FOR_URGENT);
        }
        return Optional.of(used.isEmpty() ? Reason.NOT_VERIFIED : Reason.NOT_WORKING);
    }

    private boolean works(ContactPoint point) {
        return !ways.isHeld(point) && !notWorking.contains(point.id());
    }

    /** What goes with the step of onboarding that it has reached, and is not there. */
    private Stream<Reason> lacking() {
        return switch (step) {
            case REGISTERED -> Stream.of();
            case CONTACTS_VERIFIED, RECEIVES_WARNINGS -> lackingWays();
            case ON_CALL -> Stream.concat(lackingWays(), lackingSchedule());
            case FULL ->
                Stream.of(lackingWays(), lackingSchedule(), lackingPolicy()).flatMap(lacking -> lacking);
        };
    }

    /** Whoever receives warnings by mail alone is called for the urgent ones all the same. */
    private Stream<Reason> lackingWays() {
        return Stream.concat(
                lacking(Reason.NO_MAILBOX, point -> point.channel() == Channel.EMAIL),
                lacking(Reason.NO_TELEPHONE_FOR_URGENT, point -> isTelephone(point) && point.takes(Urgency.URGENT)));
    }

    private static boolean isTelephone(ContactPoint point) {
        return switch (point.channel()) {
            case SMS, VOICE -> true;
            case EMAIL, WEBHOOK, TEAMS, PUSH -> false;
        };
    }

    private Stream<Reason> lacking(Reason reason, Predicate<ContactPoint> wanted) {
        return ways.all().stream().anyMatch(wanted.and(this::works)) ? Stream.of() : Stream.of(reason);
    }

    private Stream<Reason> lackingSchedule() {
        return schedules.isEmpty() ? Stream.of(Reason.NO_SCHEDULE) : Stream.of();
    }

    private Stream<Reason> lackingPolicy() {
        return policy.isEmpty() ? Stream.of(Reason.NO_ESCALATION_POLICY) : Stream.of();
    }
}
