package dk.vaern.eventstore;

/** What an event is called in the record: a short name that is chosen once, and the revision of its form, from 1. */
public record StoredName(String name, int revision) {

    /** @throws IllegalArgumentException for an empty name or a revision below 1 */
    public StoredName {
        if (name.isBlank() || revision < 1) {
            throw new IllegalArgumentException("not a stored name: '" + name + "' revision " + revision);
        }
    }

    @Override
    public String toString() {
        return name + " r" + revision;
    }
}
