package dk.vaern.incident.view.stream;

import dk.vaern.domain.catalogue.EventCatalogue;
import dk.vaern.eventstore.StoredEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * One reader that follows the record, in order and without gaps.
 *
 * @param stream behind the fence, so nothing that is stored later appears before what was read
 */
public record Follower(BlockingStream<TrackedEventMessage<?>> stream) implements AutoCloseable {

    /** The next event; empty when none came in time. */
    public Optional<StoredEvent> next(Duration atMost) throws InterruptedException {
        if (!stream.hasNextAvailable((int) atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            return Optional.empty();
        }
        return Optional.of(stored(stream.nextAvailable()));
    }

    private static StoredEvent stored(TrackedEventMessage<?> event) {
        var domain = (DomainEventMessage<?>) event;
        Map<String, String> metaData = new HashMap<>();
        event.getMetaData().forEach((key, value) -> metaData.put(key, String.valueOf(value)));
        return new StoredEvent(
                event.trackingToken().position().orElseThrow(),
                domain.getType(),
                domain.getAggregateIdentifier(),
                domain.getSequenceNumber(),
                event.getIdentifier(),
                EventCatalogue.nameOf(event.getPayloadType()),
                EventCatalogue.revisionOf(event.getPayloadType()),
                event.getTimestamp(),
                event.getPayload(),
                metaData);
    }

    @Override
    public void close() {
        stream.close();
    }
}
