package dk.vaern.eventstore;

/** Others changed the aggregate each time it was tried. Nothing was stored; whoever asked may look and ask again. */
public final class LostRaceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String aggregateId;
    private final long currentVersion;

    /** @param currentVersion the version that the aggregate has by now */
    public LostRaceException(String aggregateId, long currentVersion, Throwable cause) {
        super("Aggregate %s was changed by others, and is at version %d".formatted(aggregateId, currentVersion), cause);
        this.aggregateId = aggregateId;
        this.currentVersion = currentVersion;
    }

    public String aggregateId() {
        return aggregateId;
    }

    public long currentVersion() {
        return currentVersion;
    }
}
