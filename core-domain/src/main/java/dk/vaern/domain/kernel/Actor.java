package dk.vaern.domain.kernel;

/**
 * Who acts: the token's subject, in the role on whose ground the act is allowed, for one organisation. No name: a
 * person is looked up at the identity provider.
 */
public record Actor(String subject, Role role, OrganisationId organisation) {

    public static final int LONGEST_SUBJECT = 255;

    /** Of Værn's own policies and timers; no token may speak in this name. */
    public static final String MACHINE = "vaern";

    public Actor {
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            throw new IllegalArgumentException("a subject has 1 to 255 characters");
        }
    }

    /** Værn's own policies and timers, acting on behalf of an organisation. */
    public static Actor machine(OrganisationId organisation) {
        return new Actor(MACHINE, Role.SERVICE, organisation);
    }

    public boolean isMachine() {
        return role == Role.SERVICE && subject.equals(MACHINE);
    }
}
