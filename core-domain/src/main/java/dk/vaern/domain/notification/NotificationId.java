package dk.vaern.domain.notification;

import java.util.UUID;

/** A notification's id, a UUID of version 7 that derives from what led to it; the provider's key against doubles too. */
public record NotificationId(UUID value) {

    public static NotificationId of(String text) {
        return new NotificationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
