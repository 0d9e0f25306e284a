package dk.vaern.eventstore;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Where something sealed is kept; sealed in one place, it opens in no other. */
public record Place(List<String> parts) {

    public Place {
        parts = List.copyOf(parts);
    }

    /** A place that only these together name, for instance a table, a row's key and a column. */
    public static Place of(String... parts) {
        return new Place(List.of(parts));
    }

    /** One event of an aggregate, or its snapshot, which has a name of its own. */
    public static Place ofEvent(String aggregateId, long sequence, StoredName name) {
        return of(aggregateId, Long.toString(sequence), name.name(), Integer.toString(name.revision()));
    }

    /** A part of this place. */
    public Place within(String field) {
        List<String> more = new ArrayList<>(parts);
        more.add(field);
        return new Place(more);
    }

    /** As bytes, each part with its length before it: no two places are the same. */
    public byte[] bytes() {
        List<byte[]> all = parts.stream()
                .map(part -> part.getBytes(StandardCharsets.UTF_8))
                .toList();
        int length = all.stream().mapToInt(part -> Integer.BYTES + part.length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(length);
        all.forEach(part -> bytes.putInt(part.length).put(part));
        return bytes.array();
    }
}
