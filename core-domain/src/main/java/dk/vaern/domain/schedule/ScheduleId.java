package dk.vaern.domain.schedule;

import java.util.UUID;

/** A schedule's id, a UUID of version 7. */
public record ScheduleId(UUID value) {

    public static ScheduleId of(String text) {
        return new ScheduleId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
