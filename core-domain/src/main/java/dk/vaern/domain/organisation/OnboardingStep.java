package dk.vaern.domain.organisation;

/** How far an organisation has come; a small one may stop at receiving warnings by mail. The order is the way. */
public enum OnboardingStep {
    REGISTERED,
    CONTACTS_VERIFIED,
    RECEIVES_WARNINGS,
    ON_CALL,
    FULL;

    /** Is this the one step after another? */
    boolean follows(OnboardingStep other) {
        return switch (this) {
            case REGISTERED -> false;
            case CONTACTS_VERIFIED -> other == REGISTERED;
            case RECEIVES_WARNINGS -> other == CONTACTS_VERIFIED;
            case ON_CALL -> other == RECEIVES_WARNINGS;
            case FULL -> other == ON_CALL;
        };
    }
}
