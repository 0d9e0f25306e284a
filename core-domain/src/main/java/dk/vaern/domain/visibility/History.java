package dk.vaern.domain.visibility;

import java.time.Instant;

/** How much of what was recorded before it came a participant may see. */
public sealed interface History {

    /** Entries recorded from the invitation on. */
    record FromNow() implements History {}

    /** Every entry. */
    record All() implements History {}

    /** Entries recorded at or after an instant. */
    record Since(Instant instant) implements History {}

    /** The earliest recorded time that is seen, for an invitation given at {@code invitedAt}. */
    default Instant seenFrom(Instant invitedAt) {
        return switch (this) {
            case FromNow() -> invitedAt;
            case All() -> Instant.MIN;
            case Since(Instant instant) -> instant;
        };
    }
}
