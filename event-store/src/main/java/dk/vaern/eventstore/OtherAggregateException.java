package dk.vaern.eventstore;

/** A command named an aggregate whose events are another type's: an id of something else. */
public final class OtherAggregateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OtherAggregateException(Throwable cause) {
        super("The id is that of another type of aggregate", cause);
    }
}
