package dk.vaern.domain.warning;

import java.util.UUID;

/** A warning's id, a UUID of version 7. */
public record WarningId(UUID value) {

    public static WarningId of(String text) {
        return new WarningId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
