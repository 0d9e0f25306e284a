package dk.vaern.notification.api.schedule;

import dk.vaern.web.openapi.Form;
import java.time.DateTimeException;
import java.time.LocalDateTime;

/** A day and a time by the clock on the wall: {@code 2026-11-02T08:00}. */
@Form(pattern = WallDateTime.PATTERN)
record WallDateTime(String value) {

    static final String PATTERN = "20[0-9]{2}-[0-9]{2}-[0-9]{2}T" + WallTime.PATTERN;

    /** @throws IllegalArgumentException when it is none, or on no day that there is */
    WallDateTime {
        if (!value.matches(PATTERN) || !isThere(value)) {
            throw new IllegalArgumentException("must be a day and a time such as 2026-11-02T08:00");
        }
    }

    private static boolean isThere(String text) {
        try {
            return !LocalDateTime.parse(text).equals(LocalDateTime.MIN);
        } catch (DateTimeException _) {
            return false;
        }
    }

    static WallDateTime of(LocalDateTime time) {
        return new WallDateTime(time.toString());
    }

    LocalDateTime time() {
        return LocalDateTime.parse(value);
    }
}
