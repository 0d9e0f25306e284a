package dk.vaern.domain.rota;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/** Where the clock hangs on the wall that people are on call by: a region of the time zone database. */
public record Zone(String value) {

    public static final Zone DENMARK = new Zone("Europe/Copenhagen");

    /** @throws IllegalArgumentException when there is no such region */
    public Zone {
        if (!value.contains("/") || !isThere(value)) {
            throw new IllegalArgumentException("must be a time zone such as Europe/Copenhagen");
        }
    }

    private static boolean isThere(String name) {
        try {
            return ZoneId.of(name).getId().equals(name);
        } catch (DateTimeException _) {
            return false;
        }
    }

    public ZoneId id() {
        return ZoneId.of(value);
    }

    /**
     * The first instant at which the clock on the wall shows this time, or a later one. So a time that is skipped in spring
     * comes when the clock is put forward, and one that comes twice in autumn comes at its first; the order of times is the
     * order of their instants.
     */
    Instant moment(LocalDateTime wall) {
        var rules = id().getRules();
        ZoneOffsetTransition transition = rules.getTransition(wall);
        if (transition == null) {
            return wall.toInstant(rules.getOffset(wall));
        }
        return transition.isGap() ? transition.getInstant() : wall.toInstant(transition.getOffsetBefore());
    }

    LocalDate dateAt(Instant instant) {
        return LocalDate.ofInstant(instant, id());
    }
}
