package dk.vaern.eventstore.engine;

import dk.vaern.eventstore.EventCodec;
import dk.vaern.eventstore.StoredNames;
import dk.vaern.eventstore.json.StoredJson;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Events to store, of a domain of the tests' own: parcels are handed in and scanned on their way. */
final class Parcels {

    record HandedIn(String parcel) {}

    record Scanned(String parcel, int place) {}

    static final StoredNames NAMES = StoredNames.builder()
            .event(HandedIn.class, "parcel.handed-in", 1)
            .event(Scanned.class, "parcel.scanned", 1)
            .build();

    static final EventCodec CODEC = new EventCodec(NAMES, StoredJson.mapper());

    private Parcels() {}

    static Messages messages() {
        return new Messages(CODEC);
    }

    static GenericDomainEventMessage<?> scanned(String parcel, long sequence) {
        return new GenericDomainEventMessage<>(
                "Parcel",
                parcel,
                sequence,
                new Scanned(parcel, (int) sequence),
                Map.of("correlation", "route-" + parcel));
    }

    static List<GenericDomainEventMessage<?>> scans(String parcel, int from, int count) {
        return IntStream.range(from, from + count)
                .<GenericDomainEventMessage<?>>mapToObj(sequence -> scanned(parcel, sequence))
                .toList();
    }
}
