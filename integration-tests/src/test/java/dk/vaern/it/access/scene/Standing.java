package dk.vaern.it.access.scene;

import java.util.Locale;

/** How a thing stands to the organisation that asks for it. */
public enum Standing {
    /** Its own. */
    OWN,
    /** Of an action: it is asked to do it. */
    ASSIGNED,
    /** Given to it by another: invited, recipient, target. */
    SHARED,
    /** Handed up to it. */
    ESCALATED,
    /** It broke the glass. */
    OPENED,
    /** Of a warning that it was given: taken back since. */
    WITHDRAWN,
    /** Was shared with it, and is no longer. */
    REVOKED,
    /** Was handed up to it, and taken back. */
    DEESCALATED,
    /** Of a warning: not published yet. */
    DRAFT,
    /** Another's, and nothing was ever shared. */
    OTHER,
    /** Never existed: a fresh id of the right form. */
    NEVER;

    /** As {@code matrix.txt} writes it. */
    public static Standing read(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
