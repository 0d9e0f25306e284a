package dk.vaern.domain.action;

import java.util.UUID;

/** The id of a response action, a UUID of version 7. */
public record ActionId(UUID value) {

    public static ActionId of(String text) {
        return new ActionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
