package dk.vaern.eventstore;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns events into the bytes of the record and back, through the registry of names and the upcasters. What is personal in
 * them is sealed and opened on the way; an event that can hold nothing personal does not pay for that.
 */
public final class EventCodec {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final StoredNames names;
    private final JsonMapper json;
    private final ObjectWriter metadataWriter;
    private final ObjectReader metadataReader;
    private final @Nullable PersonalPayloads persons;
    private final Set<Class<?>> personal;

    /**
     * A codec for events without anything personal.
     *
     * @param json usually by {@link dk.vaern.eventstore.json.StoredJson}
     */
    public EventCodec(StoredNames names, JsonMapper json) {
        this(names, json, null);
    }

    /** @param persons whose module {@code json} has; null when no event holds anything personal */
    public EventCodec(StoredNames names, JsonMapper json, @Nullable PersonalPayloads persons) {
        this.names = names;
        this.json = json;
        this.metadataWriter = json.writerFor(TEXTS);
        this.metadataReader = json.readerFor(TEXTS);
        this.persons = persons;
        this.personal = persons == null
                ? Set.of()
                : names.types().stream().filter(persons::areIn).collect(Collectors.toUnmodifiableSet());
    }

    public StoredName nameOf(Class<?> type) {
        return names.nameOf(type);
    }

    /** Whether events of this class can hold what is known of persons. */
    public boolean isPersonal(Class<?> type) {
        return personal.contains(type);
    }

    /**
     * The bytes that are stored.
     *
     * @param place where they are stored, and nowhere else can what is sealed in them be opened
     * @throws StoreUnavailableException when persons' keys cannot be had
     */
    public byte[] write(Object payload, Place place) {
        if (persons == null || !isPersonal(payload.getClass())) {
            return json.writeValueAsBytes(payload);
        }
        try {
            return json.writer().withAttributes(persons.kept(place)).writeValueAsBytes(payload);
        } catch (JacksonException e) {
            throw passing(e, e);
        }
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
     * @throws UnreadableEventException when the name is unknown, the revision newer than this version, the bytes broken, or
     *     what is sealed in them cannot be opened although nobody was erased
     * @throws StoreUnavailableException when persons' keys cannot be had
     */
    public Object payload(EventRow row) {
        Place place = Place.ofEvent(row.aggregateId(), row.sequence(), row.name());
        return read(row.position(), row.name(), row.payload(), place);
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
     * @param place where it is stored
     */
    public Object read(long position, StoredName stored, byte[] payload, Place place) {
        Class<?> type = typeOf(position, current(position, stored), stored);
        try {
            StoredNames.Step step = names.stepFrom(stored);
            if (step != null) {
                return upcast(step, (ObjectNode) json.readTree(payload), type, place);
            }
            return persons != null && isPersonal(type)
                    ? json.readerFor(type).withAttributes(persons.kept(place)).readValue(payload)
                    : json.readValue(payload, type);
        } catch (RuntimeException e) {
            throw passing(
                    e, new UnreadableEventException(position, stored, "its form is not that of " + type.getName(), e));
        }
    }

    /** Upcasters see what was sealed in the clear: a form that moves a field would take it from where it was sealed. */
    private Object upcast(StoredNames.Step first, ObjectNode stored, Class<?> type, Place place) {
        if (persons != null) {
            persons.open(stored, place);
        }
        ObjectNode form = stored;
        for (StoredNames.Step step = first; step != null; step = names.stepFrom(step.to())) {
            form = step.upcaster().upcast(form);
        }
        ObjectReader reader = json.readerFor(type);
        return (persons == null ? reader : reader.withAttributes(persons.opened())).readValue((JsonNode) form);
    }

    /** A key service or a database that is away makes no event unreadable, wherever within the JSON it was met. */
    private static RuntimeException passing(RuntimeException thrown, RuntimeException otherwise) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreUnavailableException away) {
                return away;
            }
        }
        return otherwise;
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
