package dk.vaern.eventstore.person;

import dk.vaern.eventstore.PersonalPayloads;
import dk.vaern.eventstore.Place;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a codec deals with what is personal in events: which classes have any, the module that seals and opens it, and the
 * opening of an older form before it is upcast.
 */
public final class PersonalFields implements PersonalPayloads {

    private final Class<?> type;
    private final JacksonModule module;
    private final PersonVault vault;

    private <T> PersonalFields(PersonalType<T> type, PersonVault vault) {
        this.type = type.type();
        this.vault = vault;
        this.module = new SimpleModule("personal data in " + type.type().getName())
                .addSerializer(type.type(), new PersonalJson.Writer<>(type, vault))
                .addDeserializer(type.type(), new PersonalJson.Reader<>(type, vault));
    }

    public static PersonalFields of(PersonalType<?> type, PersonVault vault) {
        return new PersonalFields(type, vault);
    }

    public JacksonModule module() {
        return module;
    }

    @Override
    public boolean areIn(Class<?> stored) {
        return PersonalShape.holds(stored, type);
    }

    @Override
    public Map<Object, Object> kept(Place place) {
        return Map.of(PersonalJson.PLACE, place);
    }

    @Override
    public Map<Object, Object> opened() {
        return Map.of(PersonalJson.OPENED, true);
    }

    @Override
    public void open(ObjectNode form, Place place) {
        open(form, JsonPointer.empty(), place);
    }

    private void open(JsonNode node, JsonPointer at, Place place) {
        switch (node) {
            case ObjectNode sealed when isSealed(sealed) -> openOne(sealed, place.within(at.toString()));
            case ObjectNode object ->
                object.properties().forEach(field -> open(field.getValue(), at.appendProperty(field.getKey()), place));
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    open(array.get(i), at.appendIndex(i), place);
                }
            }
            default -> {} // a plain value
        }
    }

    private static boolean isSealed(ObjectNode node) {
        return node.size() == 2
                && node.path(PersonalJson.PERSON).isString()
                && node.path(PersonalJson.SEALED).isString();
    }

    private void openOne(ObjectNode node, Place place) {
        String person = node.path(PersonalJson.PERSON).asString();
        Optional<String> text =
                vault.open(person, node.path(PersonalJson.SEALED).asString(), place);
        node.remove(PersonalJson.SEALED);
        text.ifPresent(known -> node.put(PersonalJson.TEXT, known));
    }
}
