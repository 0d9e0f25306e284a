package dk.vaern.domain.policy;

import dk.vaern.domain.kernel.Urgency;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** For how many minutes an acknowledgement is waited for, by urgency; absent: once somebody is told, nobody else is. */
public record Waits(
        @Nullable Integer urgent,
        @Nullable Integer normal,
        @Nullable Integer informational) {

    /** A week. */
    public static final int MOST_MINUTES = 7 * 24 * 60;

    /** @throws IllegalArgumentException when one is no time or too long */
    public Waits {
        Stream.of(Optional.ofNullable(urgent), Optional.ofNullable(normal), Optional.ofNullable(informational))
                .flatMap(Optional::stream)
                .forEach(Waits::require);
    }

    private static void require(int minutes) {
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw new IllegalArgumentException("must be 1 to " + MOST_MINUTES + " minutes");
        }
    }

    public Optional<Duration> of(Urgency urgency) {
        Integer minutes = switch (urgency) {
            case URGENT -> urgent;
            case NORMAL -> normal;
            case INFORMATIONAL -> informational;
        };
        return Optional.ofNullable(minutes).map(Duration::ofMinutes);
    }
}
