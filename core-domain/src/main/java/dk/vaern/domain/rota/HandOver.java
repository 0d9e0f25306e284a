package dk.vaern.domain.rota;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;

/** When in the week somebody hands over to the next. */
public record HandOver(DayOfWeek day, LocalTime at) implements Comparable<HandOver> {

    private static final Comparator<HandOver> ORDER =
            Comparator.comparing(HandOver::day).thenComparing(HandOver::at);

    @Override
    public int compareTo(HandOver other) {
        return ORDER.compare(this, other);
    }
}
