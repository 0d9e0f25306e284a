package dk.vaern.eventstore.person;

/** What is sealed does not open: other key, other place, or changed bytes. It never opens later either. */
public final class BrokenSealException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenSealException(String why) {
        super("What is stored of a person cannot be opened: " + why);
    }
}
