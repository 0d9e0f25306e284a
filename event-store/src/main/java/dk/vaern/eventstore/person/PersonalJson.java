package dk.vaern.eventstore.person;

import dk.vaern.eventstore.Place;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** The form of a person's data in what is stored: whose it is, and the text sealed, or no text when it is erased. */
final class PersonalJson {

    static final String PERSON = "person";
    static final String SEALED = "sealed";
    /** Never stored: what was opened before an upcaster saw it. */
    static final String TEXT = "text";

    /** Under which a writer or reader knows its {@link Place}. */
    static final String PLACE = Place.class.getName();
    /** Under which a reader knows that it reads what was opened already. */
    static final String OPENED = PersonalJson.class.getName() + ".opened";

    private PersonalJson() {}

    static final class Writer<T> extends StdSerializer<T> {

        private final PersonalType<T> type;
        private final PersonVault vault;

        Writer(PersonalType<T> type, PersonVault vault) {
            super(type.type());
            this.type = type;
            this.vault = vault;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            if (!(context.getAttribute(PLACE) instanceof Place place)) {
                throw new IllegalStateException("personal data is written into the record only");
            }
            String person = type.person().apply(value);
            json.writeStartObject();
            // From within, where the place in an array is known.
            String field = json.streamWriteContext().pathAsPointer().toString();
            Optional<String> sealed =
                    type.text().apply(value).flatMap(text -> vault.seal(person, text, place.within(field)));
            json.writeStringProperty(PERSON, person);
            sealed.ifPresent(text -> json.writeStringProperty(SEALED, text));
            json.writeEndObject();
        }
    }

    static final class Reader<T> extends StdDeserializer<T> {

        private final PersonalType<T> type;
        private final PersonVault vault;

        Reader(PersonalType<T> type, PersonVault vault) {
            super(type.type());
            this.type = type;
            this.vault = vault;
        }

        @Override
        public @Nullable T deserialize(JsonParser json, DeserializationContext context) {
            String field = json.streamReadContext().pathAsPointer().toString();
            JsonNode form = context.readTree(json);
            String person = form.path(PERSON).asString("");
            if (form.path(SEALED).isString() && context.getAttribute(PLACE) instanceof Place place) {
                String sealed = form.path(SEALED).asString();
                return type.make().apply(person, vault.open(person, sealed, place.within(field)));
            }
            if (form.path(TEXT).isString() && context.getAttribute(OPENED) != null) {
                String text = form.path(TEXT).asString();
                return type.make().apply(person, Optional.of(text).filter(_ -> !vault.isErased(person)));
            }
            if (form.size() == 1 && form.has(PERSON)) {
                return type.make().apply(person, Optional.empty());
            }
            return context.reportInputMismatch(this, "not the stored form of a person's data");
        }
    }
}
