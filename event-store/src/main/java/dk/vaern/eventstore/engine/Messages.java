package dk.vaern.eventstore.engine;

import dk.vaern.eventstore.EventCodec;
import dk.vaern.eventstore.EventRow;
import dk.vaern.eventstore.Place;
import dk.vaern.eventstore.StoredName;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.jspecify.annotations.Nullable;

/** Axon's messages made of rows, and rows of messages. */
public final class Messages {

    /** What the metadata name the thing by that an event belongs to. */
    public static final String CORRELATION = "correlation";

    private final EventCodec codec;

    public Messages(EventCodec codec) {
        this.codec = codec;
    }

    /** An event that belongs to no aggregate is kept under its own id, as the only one of its sequence. */
    EventRow row(EventMessage<?> event) {
        Map<String, String> metadata = texts(event);
        @Nullable DomainEventMessage<?> domain = event instanceof DomainEventMessage<?> of ? of : null;
        String type = domain == null ? null : domain.getType();
        String aggregateId = domain == null ? event.getIdentifier() : domain.getAggregateIdentifier();
        long sequence = domain == null ? 0 : domain.getSequenceNumber();
        StoredName name = codec.nameOf(event.getPayloadType());
        return new EventRow(
                0,
                type == null ? "" : type,
                aggregateId,
                sequence,
                event.getIdentifier(),
                name,
                // Finer than what the database keeps would make the event of today differ from the one read tomorrow.
                event.getTimestamp().truncatedTo(ChronoUnit.MICROS),
                metadata.get(CORRELATION),
                codec.writeMetadata(metadata),
                codec.write(event.getPayload(), Place.ofEvent(aggregateId, sequence, name)));
    }

    DomainEventMessage<?> domainEvent(EventRow row) {
        return new GenericDomainEventMessage<>(
                row.aggregateType(), row.aggregateId(), row.sequence(), message(row), row::recordedAt);
    }

    /** The event with its place in the stream, which is its position and nothing else. */
    public TrackedEventMessage<?> tracked(EventRow row) {
        GlobalSequenceTrackingToken token = new GlobalSequenceTrackingToken(row.position());
        return row.aggregateType().isEmpty()
                ? new GenericTrackedEventMessage<>(token, new GenericEventMessage<>(message(row), row::recordedAt))
                : new GenericTrackedDomainEventMessage<>(
                        token, row.aggregateType(), row.aggregateId(), row.sequence(), message(row), row::recordedAt);
    }

    EventCodec codec() {
        return codec;
    }

    private GenericMessage<?> message(EventRow row) {
        return new GenericMessage<>(row.eventId(), codec.payload(row), codec.metadata(row));
    }

    private static Map<String, String> texts(EventMessage<?> event) {
        Map<String, String> texts = new HashMap<>();
        event.getMetaData().forEach((key, value) -> {
            if (value != null) {
                texts.put(key, value.toString());
            }
        });
        return texts;
    }
}
