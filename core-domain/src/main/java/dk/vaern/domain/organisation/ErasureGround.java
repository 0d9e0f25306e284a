package dk.vaern.domain.organisation;

/** Why what is known of a person is erased: the grounds of GDPR article 17(1), and no free text that would name somebody. */
public enum ErasureGround {
    /** (a): it is not needed any longer; the person has left, for instance. */
    NO_LONGER_NEEDED,
    /** (b): the person has withdrawn consent, and nothing else allows it. */
    CONSENT_WITHDRAWN,
    /** (c): the person objects. */
    OBJECTION,
    /** (d): it should never have been stored. */
    UNLAWFUL,
    /** (e): the law demands it. */
    LEGAL_OBLIGATION
}
