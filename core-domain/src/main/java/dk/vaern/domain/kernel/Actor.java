package dk.vaern.domain.kernel;

/**
 * Who acts: the token's subject, in the role on whose ground the act is allowed, for one organisation. No name: a
 * person is looked up at the identity provider.
 */
public record Actor(String subject, Role role, OrganisationId organisation) {

    public static final int LONGEST_SUBJECT = 255;

    public Actor {
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            throw new IllegalArgumentException("a subject has 1 to 255 characters");
        }
    }

    /** Værn's own policies and timers, acting on behalf of an organisation. */
    public static Actor machine(OrganisationId organisation) {
        return new Actor("vaern", Role.SERVICE, organisation);
    }

    public boolean isMachine() {
        return role == Role.SERVICE && subject.equals("vaern");
    }
}
