package dk.vaern.domain.rota;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** How turns follow each other, by the clock on the wall: turn 0 begins at the start, and each ends where the next begins. */
public sealed interface Rotation {

    /** The longest turn: a year, and its leap day. */
    int MOST_DAYS = 366;

    /** When a turn begins. */
    LocalDateTime handOver(long turn);

    /** A turn that begins about this day; may be off by some. */
    long about(LocalDate day);

    /** Handed over at the start's time of day, every so many days. */
    record Daily(LocalDateTime start, int days) implements Rotation {

        /** @throws IllegalArgumentException when a turn is shorter than a day or longer than a year */
        public Daily {
            if (days < 1 || days > MOST_DAYS) {
                throw new IllegalArgumentException("a turn has 1 to " + MOST_DAYS + " days");
            }
        }

        @Override
        public LocalDateTime handOver(long turn) {
            return start.plusDays(turn * days);
        }

        @Override
        public long about(LocalDate day) {
            return ChronoUnit.DAYS.between(start.toLocalDate(), day) / days;
        }
    }

    /** Handed over at the start's weekday and time, every so many weeks. */
    record Weekly(LocalDateTime start, int weeks) implements Rotation {

        /** @throws IllegalArgumentException when a turn is shorter than a week or longer than a year */
        public Weekly {
            if (weeks < 1 || weeks > MOST_DAYS / 7) {
                throw new IllegalArgumentException("a turn has 1 to " + MOST_DAYS / 7 + " weeks");
            }
        }

        @Override
        public LocalDateTime handOver(long turn) {
            return start.plusWeeks(turn * weeks);
        }

        @Override
        public long about(LocalDate day) {
            return ChronoUnit.WEEKS.between(start.toLocalDate(), day) / weeks;
        }
    }

    /**
     * Handed over several times a week.
     *
     * @param start turn 0 begins at the first hand-over from then on
     * @param handOvers of every week, in their order
     */
    record Custom(LocalDateTime start, List<HandOver> handOvers) implements Rotation {

        /** @throws IllegalArgumentException when there is no hand-over */
        public Custom {
            handOvers = handOvers.stream().distinct().sorted().toList();
            if (handOvers.isEmpty()) {
                throw new IllegalArgumentException("must have at least one hand-over a week");
            }
        }

        @Override
        public LocalDateTime handOver(long turn) {
            long count = passed() + turn;
            HandOver next = handOvers.get((int) Math.floorMod(count, (long) handOvers.size()));
            return monday().plusWeeks(Math.floorDiv(count, (long) handOvers.size()))
                    .plusDays(next.day().getValue() - 1L)
                    .atTime(next.at());
        }

        @Override
        public long about(LocalDate day) {
            return ChronoUnit.WEEKS.between(monday(), day) * handOvers.size() - passed();
        }

        private LocalDate monday() {
            return start.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        /** How many of the first week's hand-overs lie before the start. */
        private long passed() {
            var begin = new HandOver(start.getDayOfWeek(), start.toLocalTime());
            return handOvers.stream()
                    .filter(handOver -> handOver.compareTo(begin) < 0)
                    .count();
        }
    }
}
