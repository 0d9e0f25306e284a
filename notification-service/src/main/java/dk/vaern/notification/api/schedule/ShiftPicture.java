package dk.vaern.notification.api.schedule;

import dk.vaern.domain.rota.Plan;
import dk.vaern.domain.rota.Shift;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is on call.
 *
 * @param contactPoint of the one
 * @param name what the contact point is called; only its own organisation reads it
 * @param layer whose turn it is; absent for an override
 * @param change the override or swap because of which it is this one
 */
record ShiftPicture(
        Instant from,
        Instant to,
        UUID contactPoint,
        @Nullable String name,
        Reason reason,
        @Nullable String layer,
        @Nullable UUID change) {

    /** Why this one. */
    enum Reason {
        TURN,
        SWAP,
        OVERRIDE
    }

    static ShiftPicture of(Shift shift, Plan plan, Function<UUID, @Nullable String> names) {
        var during = shift.during();
        String name = names.apply(shift.who());
        return switch (shift.reason()) {
            case Shift.Turn turn ->
                new ShiftPicture(
                        during.from(), during.to(), shift.who(), name, Reason.TURN, layer(plan, turn.layer()), null);
            case Shift.Swapped swapped ->
                new ShiftPicture(
                        during.from(),
                        during.to(),
                        shift.who(),
                        name,
                        Reason.SWAP,
                        layer(plan, swapped.layer()),
                        swapped.swap());
            case Shift.Overridden overridden ->
                new ShiftPicture(
                        during.from(), during.to(), shift.who(), name, Reason.OVERRIDE, null, overridden.override());
        };
    }

    /** Of an earlier plan there may have been more. */
    private static @Nullable String layer(Plan plan, int layer) {
        return layer < plan.layers().size() ? plan.layers().get(layer).name() : null;
    }
}
