package dk.vaern.domain.rota;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What is agreed on top of the plan, for a while. */
public sealed interface Change {

    UUID id();

    Span during();

    /** Whom it names. */
    Stream<UUID> people();

    /** The same in this part of its time. */
    Change in(Span part);

    /** As far as it lies before an instant. */
    default Optional<Change> before(Instant end) {
        return during().before(end).map(this::in);
    }

    /** As far as it lies after an instant. */
    default Optional<Change> after(Instant begin) {
        return during().after(begin).map(this::in);
    }

    /** One is on call, whoever's turn it is. */
    record ShiftOverride(UUID id, Span during, UUID who) implements Change {

        @Override
        public Stream<UUID> people() {
            return Stream.of(who);
        }

        @Override
        public ShiftOverride in(Span part) {
            return new ShiftOverride(id, part, who);
        }
    }

    /** Two take each other's turns. */
    record ShiftSwap(UUID id, Span during, UUID one, UUID other) implements Change {

        @Override
        public Stream<UUID> people() {
            return Stream.of(one, other);
        }

        @Override
        public ShiftSwap in(Span part) {
            return new ShiftSwap(id, part, one, other);
        }

        /** Who takes the turn of this one. */
        UUID instead(UUID who) {
            if (who.equals(one)) {
                return other;
            }
            return who.equals(other) ? one : who;
        }
    }
}
