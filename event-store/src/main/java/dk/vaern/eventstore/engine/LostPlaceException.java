package dk.vaern.eventstore.engine;

import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** Another has stored an event at this place of the aggregate's sequence; the aggregate is to be loaded again. */
public final class LostPlaceException extends ConcurrencyException {

    private static final long serialVersionUID = 1L;

    private final String aggregateId;

    public LostPlaceException(String aggregateId, @Nullable Throwable cause) {
        super("Aggregate %s was changed by another meanwhile".formatted(aggregateId), cause);
        this.aggregateId = aggregateId;
    }

    public String aggregateId() {
        return aggregateId;
    }
}
