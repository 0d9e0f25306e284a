package dk.vaern.eventstore.contract;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;

/** Makes the events that the contract appends, and reads them back. */
final class Notes {

    static final String TYPE = "Notebook";

    private Notes() {}

    static DomainEventMessage<Noted> note(String notebook, long sequence) {
        return note(notebook, sequence, Instant.now());
    }

    /** Whole milliseconds, which every store keeps. */
    static DomainEventMessage<Noted> note(String notebook, long sequence, Instant at) {
        return note(notebook, sequence, at, notebook + "/" + sequence);
    }

    static DomainEventMessage<Noted> note(String notebook, long sequence, Instant at, String text) {
        return new GenericDomainEventMessage<>(
                TYPE,
                notebook,
                sequence,
                new GenericMessage<>(
                        UUID.randomUUID().toString(), new Noted(text), MetaData.from(Map.of("actor", "kim"))),
                at.truncatedTo(ChronoUnit.MILLIS));
    }

    static List<DomainEventMessage<Noted>> notes(String notebook, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(sequence -> note(notebook, sequence))
                .toList();
    }

    /** Everything of an aggregate, from its first event on. */
    static List<String> textsOf(EventStore store, String notebook) {
        return store.readEvents(notebook, 0).asStream().map(Notes::text).toList();
    }

    static List<String> texts(String notebook, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(sequence -> notebook + "/" + sequence)
                .toList();
    }

    static String text(org.axonframework.messaging.Message<?> event) {
        return ((Noted) event.getPayload()).text();
    }
}
