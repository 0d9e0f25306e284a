package dk.vaern.eventstore.person;

/**
 * A person's key is gone and nobody erased the person: the table of keys has lost it, for instance by an incomplete restore.
 * Never read as an erasure.
 */
public final class PersonKeyMissingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param person the id that the key goes by, which names nobody */
    PersonKeyMissingException(String person) {
        super("The key of person %s is missing, and no erasure is recorded; see docs/operating.md".formatted(person));
    }
}
