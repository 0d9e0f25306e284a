package dk.vaern.domain.organisation;

/** Why a contact point is believed to reach whom it is said to reach. */
public enum Trust {
    /** Whoever registered the organisation has seen to it. */
    VOUCHED_FOR,
    /** Nobody knows: a code is sent to it, and whoever has read the code enters it. */
    TO_BE_VERIFIED
}
