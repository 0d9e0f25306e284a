package dk.vaern.domain.restraint;

import dk.vaern.domain.rota.Restriction;
import dk.vaern.domain.rota.Span;
import dk.vaern.domain.rota.Zone;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * From when to when nobody wants to hear of what can wait, by the clock on the wall in Denmark.
 *
 * @param days on which it begins, in their order
 * @param to when this is not later than {@code from}, it is on the next day; the same is a whole day
 */
public record QuietHours(List<DayOfWeek> days, LocalTime from, LocalTime to) {

    /** Longer than any of them, whatever the clocks do. */
    private static final Duration AHEAD = Duration.ofDays(2);

    /** @throws IllegalArgumentException when there is no day */
    public QuietHours {
        days = days.stream().distinct().sorted().toList();
        if (days.isEmpty()) {
            throw new IllegalArgumentException("must name at least one day");
        }
    }

    public static QuietHours everyDay(LocalTime from, LocalTime to) {
        return new QuietHours(List.of(DayOfWeek.values()), from, to);
    }

    /** When it is over; empty when it is not quiet at this instant. */
    public Optional<Instant> endAt(Instant now) {
        return new Restriction(Set.copyOf(days), from, to)
                .within(new Span(now, now.plus(AHEAD)), Zone.DENMARK)
                .filter(quiet -> !quiet.from().isAfter(now))
                .map(Span::to)
                .findFirst();
    }

    /** How many minutes of a week it is quiet, as if clocks were never changed. */
    long minutesOfAWeek() {
        long one = Duration.between(from, to).toMinutes();
        return days.size() * (one > 0 ? one : one + Duration.ofDays(1).toMinutes());
    }
}
