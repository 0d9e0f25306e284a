package dk.vaern.domain.restraint;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation wants of the messages that it is sent. None of it is for what is urgent but the language.
 *
 * @param burst how many go to one contact point within {@link #BURST_WINDOW}; further ones wait and go as one
 * @param perPerson how many go to one person in an hour, on all ways together; absent: as many as there are
 * @param perDestination how many go to one contact point in an hour; absent: as many as there are
 * @param contactPoints for which it is otherwise, each once
 */
public record RestraintRules(
        Language language,
        List<QuietHours> quietHours,
        int burst,
        @Nullable Integer perPerson,
        @Nullable Integer perDestination,
        List<OwnWishes> contactPoints) {

    public static final Duration BURST_WINDOW = Duration.ofMinutes(10);
    public static final Duration LIMIT_WINDOW = Duration.ofHours(1);
    public static final int MOST = 10_000;

    private static final long WEEK = Duration.ofDays(7).toMinutes();

    /** Of who has said nothing: Danish, at any time, and no more than ten within ten minutes. */
    public static final RestraintRules USUAL =
            new RestraintRules(Language.DANISH, List.of(), 10, null, null, List.of());

    /** @throws IllegalArgumentException when a number is out of range, no time is left, or a contact point is named twice */
    public RestraintRules {
        quietHours = leavingTime(quietHours);
        contactPoints = List.copyOf(contactPoints);
        Stream.of(Optional.of(burst), Optional.ofNullable(perPerson), Optional.ofNullable(perDestination))
                .flatMap(Optional::stream)
                .forEach(RestraintRules::require);
        if (contactPoints.stream().map(OwnWishes::contactPoint).distinct().count() < contactPoints.size()) {
            throw new IllegalArgumentException("must name a contact point once");
        }
    }

    /** Of who has said nothing, where an installation has another usual number. */
    public static RestraintRules usual(int burst) {
        return new RestraintRules(
                USUAL.language(), USUAL.quietHours(), burst, USUAL.perPerson(), USUAL.perDestination(), List.of());
    }

    private static void require(int number) {
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException("must be 1 to " + MOST);
        }
    }

    /** As they are, unless nothing would ever be told: together they are shorter than a week. */
    static List<QuietHours> leavingTime(List<QuietHours> hours) {
        if (hours.stream().mapToLong(QuietHours::minutesOfAWeek).sum() >= WEEK) {
            throw new IllegalArgumentException("must leave some time of the week to be told in");
        }
        return List.copyOf(hours);
    }

    public List<QuietHours> quietHoursOf(UUID contactPoint) {
        return wishes(contactPoint)
                .flatMap(own -> Optional.ofNullable(own.quietHours()))
                .orElse(quietHours);
    }

    public Language languageOf(UUID contactPoint) {
        return wishes(contactPoint)
                .flatMap(own -> Optional.ofNullable(own.language()))
                .orElse(language);
    }

    private Optional<OwnWishes> wishes(UUID contactPoint) {
        return contactPoints.stream()
                .filter(own -> own.contactPoint().equals(contactPoint))
                .findFirst();
    }
}
