package dk.vaern.notification.api.schedule;

import dk.vaern.domain.rota.HandOver;
import dk.vaern.domain.rota.Rotation;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How turns follow each other, as clients write and read it.
 *
 * @param start when the first turn begins, by the schedule's clock; the time of all hand-overs unless they are named
 * @param every so many days or weeks; absent: 1
 * @param handOvers of every week, where they are custom
 */
record RotationText(
        Rhythm rhythm,
        WallDateTime start,
        @Nullable Integer every,
        @Size(max = 50) @Nullable List<HandOverText> handOvers) {

    /** How often somebody hands over. */
    enum Rhythm {
        DAILY,
        WEEKLY,
        CUSTOM
    }

    /** When in the week somebody hands over to the next. */
    record HandOverText(DayOfWeek day, WallTime at) {}

    RotationText {
        boolean custom = rhythm == Rhythm.CUSTOM;
        if (custom == (handOvers == null || handOvers.isEmpty()) || (custom && every != null)) {
            throw new IllegalArgumentException("handOvers must be there when it is CUSTOM, and every when it is not");
        }
        rotation(rhythm, start, every, handOvers);
    }

    Rotation rotation() {
        return rotation(rhythm, start, every, handOvers);
    }

    private static Rotation rotation(
            Rhythm rhythm, WallDateTime start, @Nullable Integer every, @Nullable List<HandOverText> handOvers) {
        int count = Objects.requireNonNullElse(every, 1);
        return switch (rhythm) {
            case DAILY -> new Rotation.Daily(start.time(), count);
            case WEEKLY -> new Rotation.Weekly(start.time(), count);
            case CUSTOM ->
                new Rotation.Custom(
                        start.time(),
                        Objects.requireNonNullElse(handOvers, List.<HandOverText>of()).stream()
                                .map(text -> new HandOver(text.day(), text.at().time()))
                                .toList());
        };
    }

    static RotationText of(Rotation rotation) {
        return switch (rotation) {
            case Rotation.Daily(var start, var days) ->
                new RotationText(Rhythm.DAILY, WallDateTime.of(start), days, null);
            case Rotation.Weekly(var start, var weeks) ->
                new RotationText(Rhythm.WEEKLY, WallDateTime.of(start), weeks, null);
            case Rotation.Custom(var start, var handOvers) ->
                new RotationText(
                        Rhythm.CUSTOM,
                        WallDateTime.of(start),
                        null,
                        handOvers.stream()
                                .map(one -> new HandOverText(one.day(), WallTime.of(one.at())))
                                .toList());
        };
    }
}
