package dk.vaern.web.json;

import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a value that JSON carries as a string of one form, and nothing else: no numbers, no empty string for null. */
final class TextDeserializer<T> extends StdScalarDeserializer<T> {

    private final String form;
    private final Function<String, T> parse;

    TextDeserializer(Class<T> type, String form, Function<String, T> parse) {
        super(type);
        this.form = form;
        this.parse = parse;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (T) context.handleUnexpectedToken(getValueType(context), parser);
        }
        String text = parser.getString();
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException _) {
            return (T) context.handleWeirdStringValue(handledType(), text, form);
        }
    }
}
