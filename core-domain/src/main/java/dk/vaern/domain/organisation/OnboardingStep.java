package dk.vaern.domain.organisation;

/** How far an organisation has come; a small one may stop at receiving warnings by mail. The order is the way. */
public enum OnboardingStep {
    REGISTERED,
    CONTACTS_VERIFIED,
    RECEIVES_WARNINGS,
    ON_CALL,
    FULL
}
