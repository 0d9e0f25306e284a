package dk.vaern.eventstore.json;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Says that an enum is stored as the text its field uses for it, rather than by the constant's name. */
public final class EnumText {

    private EnumText() {}

    /**
     * A module for {@link StoredJson#mapper}, for instance {@code EnumText.of(Tlp.class, Tlp::label)}.
     *
     * @throws IllegalStateException when two constants have the same text
     */
    public static <E extends Enum<E>> JacksonModule of(Class<E> type, Function<E, String> text) {
        Map<String, E> constants =
                Arrays.stream(type.getEnumConstants()).collect(Collectors.toUnmodifiableMap(text, Function.identity()));
        return new SimpleModule("text of " + type.getName())
                .addSerializer(type, new Writer<>(type, text, false))
                .addKeySerializer(type, new Writer<>(type, text, true))
                .addDeserializer(type, new Reader<>(type, constants))
                .addKeyDeserializer(type, new KeyReader(type, constants));
    }

    private static final class Writer<E extends Enum<E>> extends StdSerializer<E> {

        private final Function<E, String> text;
        private final boolean key;

        Writer(Class<E> type, Function<E, String> text, boolean key) {
            super(type);
            this.text = text;
            this.key = key;
        }

        @Override
        public void serialize(E constant, JsonGenerator json, SerializationContext context) {
            if (key) {
                json.writeName(text.apply(constant));
            } else {
                json.writeString(text.apply(constant));
            }
        }
    }

    private static final class Reader<E extends Enum<E>> extends StdDeserializer<E> {

        private final Map<String, E> constants;

        Reader(Class<E> type, Map<String, E> constants) {
            super(type);
            this.constants = constants;
        }

        @Override
        public E deserialize(JsonParser json, DeserializationContext context) {
            String text = json.getString();
            E constant = constants.get(text);
            if (constant == null) {
                throw context.weirdStringException(text, handledType(), "not one of " + constants.keySet());
            }
            return constant;
        }
    }

    private static final class KeyReader extends KeyDeserializer {

        private final Class<?> type;
        private final Map<String, ? extends Enum<?>> constants;

        KeyReader(Class<?> type, Map<String, ? extends Enum<?>> constants) {
            this.type = type;
            this.constants = constants;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            Enum<?> constant = constants.get(key);
            if (constant == null) {
                throw context.weirdKeyException(type, key, "not one of " + constants.keySet());
            }
            return constant;
        }
    }
}
