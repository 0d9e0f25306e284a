package dk.vaern.notification.api.schedule;

import dk.vaern.web.openapi.Form;
import java.time.LocalTime;

/** A time of day by the clock on the wall: {@code 08:00}. */
@Form(pattern = WallTime.PATTERN)
public record WallTime(String value) {

    static final String PATTERN = "(?:[01][0-9]|2[0-3]):[0-5][0-9]";

    /** @throws IllegalArgumentException when it is none */
    public WallTime {
        if (!value.matches(PATTERN)) {
            throw new IllegalArgumentException("must be a time such as 08:00");
        }
    }

    public static WallTime of(LocalTime time) {
        return new WallTime(time.toString());
    }

    public LocalTime time() {
        return LocalTime.parse(value);
    }
}
