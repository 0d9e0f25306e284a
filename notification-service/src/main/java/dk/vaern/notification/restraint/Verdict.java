package dk.vaern.notification.restraint;

import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.notification.HeldBecause;
import dk.vaern.domain.notification.NotificationId;
import dk.vaern.domain.restraint.QuietHours;
import dk.vaern.domain.restraint.RestraintRules;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is to be done with a notification that is about to be sent. */
public sealed interface Verdict {

    record SendNow() implements Verdict {}

    record HoldUntil(Instant until, HeldBecause reason) implements Verdict {}

    /** A newer one says the same, and this one need not leave. */
    record Collapse(NotificationId newer) implements Verdict {}

    /**
     * What is about to be sent.
     *
     * @param newer the newest of the same matter to the same contact point that has not left either; absent: itself
     */
    record Asked(
            UUID contactPoint, Urgency urgency, @Nullable NotificationId newer, Instant now) {}

    /**
     * When something that could wait has left, of the last hour: to the contact point, and to the person on all ways.
     */
    record Lately(List<Instant> here, List<Instant> person) {

        public static final Lately NOTHING = new Lately(List.of(), List.of());
    }

    /** Pure and total. What is urgent is never held. */
    static Verdict of(Asked asked, Lately lately, RestraintRules rules) {
        if (asked.newer() != null) {
            return new Collapse(asked.newer());
        }
        if (asked.urgency() == Urgency.URGENT) {
            return new SendNow();
        }
        Verdict verdict = new SendNow();
        Instant at = asked.now();
        for (int look = 0; look < MOST_LOOKS; look++) {
            Optional<HoldUntil> longer = longest(asked, lately, rules, at);
            if (longer.isEmpty()) {
                return verdict;
            }
            verdict = longer.get();
            at = longer.get().until();
        }
        return verdict;
    }

    /** When quiet hours follow each other, or end in the middle of a burst. They leave some time of every week. */
    int MOST_LOOKS = 100;

    private static Optional<HoldUntil> longest(Asked asked, Lately lately, RestraintRules rules, Instant at) {
        return Stream.of(
                        full(lately.here(), rules.burst(), RestraintRules.BURST_WINDOW, at)
                                .map(until -> new HoldUntil(until, HeldBecause.BURST)),
                        full(lately.here(), rules.perDestination(), RestraintRules.LIMIT_WINDOW, at)
                                .map(until -> new HoldUntil(until, HeldBecause.DESTINATION_LIMIT)),
                        full(lately.person(), rules.perPerson(), RestraintRules.LIMIT_WINDOW, at)
                                .map(until -> new HoldUntil(until, HeldBecause.PERSON_LIMIT)),
                        quiet(rules.quietHoursOf(asked.contactPoint()), at)
                                .map(until -> new HoldUntil(until, HeldBecause.QUIET_HOURS)))
                .flatMap(Optional::stream)
                .max(Comparator.comparing(HoldUntil::until));
    }

    /** When there is room again; empty when there is. */
    private static Optional<Instant> full(List<Instant> left, @Nullable Integer most, Duration window, Instant at) {
        if (most == null || left.size() < most) {
            return Optional.empty();
        }
        Instant room = left.stream()
                .sorted(Comparator.reverseOrder())
                .toList()
                .get(most - 1)
                .plus(window);
        return room.isAfter(at) ? Optional.of(room) : Optional.empty();
    }

    private static Optional<Instant> quiet(List<QuietHours> hours, Instant at) {
        return hours.stream().flatMap(quiet -> quiet.endAt(at).stream()).max(Comparator.naturalOrder());
    }
}
