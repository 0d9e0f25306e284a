package dk.vaern.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * An event in the record that this version cannot read: of an unknown name, of a newer revision, or broken. It is never
 * skipped: the processor that met it stops and an aggregate that has it does not load.
 */
public final class UnreadableEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long position;
    private final String storedName;

    public UnreadableEventException(long position, StoredName storedName, String why, @Nullable Throwable cause) {
        super("The event at position %d, %s, cannot be read: %s".formatted(position, storedName, why), cause);
        this.position = position;
        this.storedName = storedName.toString();
    }

    public long position() {
        return position;
    }

    public String storedName() {
        return storedName;
    }
}
