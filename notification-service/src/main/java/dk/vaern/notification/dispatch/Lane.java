package dk.vaern.notification.dispatch;

import dk.vaern.domain.organisation.ContactPoint;
import java.util.Optional;
import java.util.UUID;

/**
 * By what messages leave that fail together: a provider that carries them for everybody, or the one receiver behind a URL.
 *
 * @param name stored while a message waits: {@code email}, or {@code webhook:} and the contact point's id
 */
record Lane(String name) {

    private static final char OWN = ':';

    static Lane of(ContactPoint.Channel channel, UUID contactPoint) {
        String kind = Channels.kind(channel).label();
        return new Lane(channel.isAddressedByUrl() ? kind + OWN + contactPoint : kind);
    }

    /** Whose receiver it is; empty when it is a provider's. */
    Optional<UUID> contactPoint() {
        return isShared() ? Optional.empty() : Optional.of(UUID.fromString(name.substring(name.indexOf(OWN) + 1)));
    }

    /** Is it a provider's, and so everybody's? */
    boolean isShared() {
        return name.indexOf(OWN) < 0;
    }

    @Override
    public String toString() {
        return name;
    }
}
