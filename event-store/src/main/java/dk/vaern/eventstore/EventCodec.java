package dk.vaern.eventstore;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns events into the bytes of the record and back, through the registry of names and the upcasters. */
public final class EventCodec {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final StoredNames names;
    private final JsonMapper json;
    private final ObjectWriter metadataWriter;
    private final ObjectReader metadataReader;

    /** @param json usually by {@link dk.vaern.eventstore.json.StoredJson} */
    public EventCodec(StoredNames names, JsonMapper json) {
        this.names = names;
        this.json = json;
        this.metadataWriter = json.writerFor(TEXTS);
        this.metadataReader = json.readerFor(TEXTS);
    }

    public StoredName nameOf(Class<?> type) {
        return names.nameOf(type);
    }

    public byte[] write(Object payload) {
        return json.writeValueAsBytes(payload);
    }

    /** Keys in their order, so that the same metadata are the same bytes. */
    public byte[] writeMetadata(Map<String, String> metadata) {
        return metadataWriter.writeValueAsBytes(new TreeMap<>(metadata));
    }

    /**
     * Who, why and for what.
     *
     * @throws UnreadableEventException when they are broken
     */
    public Map<String, String> metadata(EventRow row) {
        try {
            return metadataReader.readValue(row.metadata());
        } catch (JacksonException e) {
            throw new UnreadableEventException(row.position(), row.name(), "its metadata are broken", e);
        }
    }

    /**
     * The event in its present form.
     *
     * @throws UnreadableEventException when the name is unknown, the revision newer than this version, or the bytes broken
     */
    public Object payload(EventRow row) {
        return read(row.position(), row.name(), row.payload());
    }

    public StoredEvent event(EventRow row) {
        StoredName now = current(row.position(), row.name());
        return new StoredEvent(
                row.position(),
                row.aggregateType(),
                row.aggregateId(),
                row.sequence(),
                row.eventId(),
                now.name(),
                now.revision(),
                row.recordedAt(),
                payload(row),
                metadata(row));
    }

    /**
     * What was stored under this name, in its present form.
     *
     * @param position only to say which event it was when it cannot be read
     */
    public Object read(long position, StoredName stored, byte[] payload) {
        Class<?> type = typeOf(position, current(position, stored), stored);
        try {
            StoredNames.Step step = names.stepFrom(stored);
            if (step == null) {
                return json.readValue(payload, type);
            }
            ObjectNode form = (ObjectNode) json.readTree(payload);
            for (; step != null; step = names.stepFrom(step.to())) {
                form = step.upcaster().upcast(form);
            }
            return json.treeToValue((JsonNode) form, type);
        } catch (JacksonException | ClassCastException e) {
            throw new UnreadableEventException(position, stored, "its form is not that of " + type.getName(), e);
        }
    }

    private StoredName current(long position, StoredName stored) {
        StoredName end = stored;
        for (StoredNames.Step step = names.stepFrom(end); step != null; step = names.stepFrom(end)) {
            end = step.to();
        }
        typeOf(position, end, stored);
        return end;
    }

    private Class<?> typeOf(long position, StoredName current, StoredName stored) {
        return names.typeOf(current)
                .orElseThrow(() -> new UnreadableEventException(
                        position, stored, "this version knows no such name and revision", null));
    }
}
