package dk.vaern.domain.notification;

import java.util.Locale;

/** Why a message waits. */
public enum HeldBecause {
    /** So many went to its contact point within a few minutes. */
    BURST,
    /** It is quiet there. */
    QUIET_HOURS,
    /** The person has had as many in an hour as the organisation wants. */
    PERSON_LIMIT,
    /** The contact point has. */
    DESTINATION_LIMIT;

    /** In kebab-case, as all reasons are. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
