package dk.vaern.domain.rota;

import java.time.Instant;
import java.util.Optional;

/** From an instant, up to another and without it. Never empty. */
public record Span(Instant from, Instant to) {

    /** @throws IllegalArgumentException when it ends before it has begun */
    public Span {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("must end after it begins");
        }
    }

    /** Empty when nothing lies between them. */
    static Optional<Span> between(Instant from, Instant to) {
        return from.isBefore(to) ? Optional.of(new Span(from, to)) : Optional.empty();
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    /** What both have. */
    Optional<Span> and(Span other) {
        return between(later(from, other.from), earlier(to, other.to));
    }

    /** The part that lies before an instant. */
    Optional<Span> before(Instant end) {
        return between(from, earlier(to, end));
    }

    /** The part from an instant on. */
    Optional<Span> after(Instant begin) {
        return between(later(from, begin), to);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
