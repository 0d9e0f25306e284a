package dk.vaern.eventstore.boot;

/**
 * A bean that says: this service gives commands to aggregates of this class.
 *
 * @param snapshotEvery after how many events a snapshot is taken, 0 for never; the class then needs a name for its snapshots
 *     in {@link dk.vaern.eventstore.StoredNames} and a constructor without arguments
 */
public record AggregateType(Class<?> type, int snapshotEvery) {

    public AggregateType(Class<?> type) {
        this(type, 0);
    }
}
