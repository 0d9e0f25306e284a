package dk.vaern.domain.rota;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.stream.Stream;

/**
 * On which days from when to when somebody is on call at all, by the clock on the wall.
 *
 * @param days on which it begins
 * @param to when this is not later than {@code from}, it is on the next day; the same is a whole day
 */
public record Restriction(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

    /** @throws IllegalArgumentException when there is no day */
    public Restriction {
        days = Set.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("must name at least one day");
        }
    }

    /** The parts of a span in which it holds, in order. */
    public Stream<Span> within(Span span, Zone zone) {
        LocalDate first = zone.dateAt(span.from()).minusDays(1);
        LocalDate last = zone.dateAt(span.to());
        return first.datesUntil(last.plusDays(1))
                .filter(day -> days.contains(day.getDayOfWeek()))
                .flatMap(day -> Span.between(zone.moment(day.atTime(from)), zone.moment(end(day).atTime(to))).stream())
                .flatMap(window -> window.and(span).stream());
    }

    private LocalDate end(LocalDate day) {
        return to.isAfter(from) ? day : day.plusDays(1);
    }
}
