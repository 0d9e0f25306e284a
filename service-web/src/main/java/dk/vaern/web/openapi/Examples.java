package dk.vaern.web.openapi;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.vaern.web.page.Cursor;
import dk.vaern.web.page.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.core.ResolvableType;

/** The examples of bodies, from {@link Example} or from beside the class, as the description's own library wants them. */
final class Examples {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    private static final String NEXT = Cursor.after(4711).write();

    private Examples() {}

    /** Of what an operation takes or gives; empty when nobody has written one. */
    static Optional<JsonNode> of(Shape shape, ResolvableType type) {
        Document document = shape.method().getMethodAnnotation(Document.class);
        if (document == null) {
            return of(type);
        }
        Class<?> controller = shape.method().getBeanType();
        return switch (type.resolve()) {
            case Class<?> raw when raw == byte[].class -> beside(controller, document.value());
            case Class<?> raw when raw == String.class -> textBeside(controller, document.value());
            case null, default -> of(type);
        };
    }

    /** Empty when nobody has written one. */
    static Optional<JsonNode> of(ResolvableType type) {
        Class<?> raw = type.resolve(Object.class);
        if (raw == Page.class) {
            return of(type.getGeneric(0)).map(Examples::page);
        }
        return raw == List.class ? of(type.getGeneric(0)).map(Examples::list) : of(raw);
    }

    private static JsonNode page(JsonNode item) {
        return JsonNodeFactory.instance
                .objectNode()
                .<ObjectNode>set("items", list(item))
                .put("nextCursor", NEXT);
    }

    private static JsonNode list(JsonNode item) {
        return JsonNodeFactory.instance.arrayNode().add(item);
    }

    /** Of JSON whose strings may stand in single quotes. */
    static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException broken) {
            throw new UncheckedIOException("the example is no JSON", broken);
        }
    }

    private static Optional<JsonNode> of(Class<?> type) {
        Example example = type.getAnnotation(Example.class);
        return example == null
                ? beside(type, type.getSimpleName() + ".json")
                : Optional.of(parsed(type, () -> JSON.readTree(example.value())));
    }

    private static Optional<JsonNode> beside(Class<?> type, String name) {
        URL resource = type.getResource(name);
        return Optional.ofNullable(resource).map(found -> parsed(type, () -> read(found)));
    }

    /** Of what is no JSON: the text itself. */
    private static Optional<JsonNode> textBeside(Class<?> type, String name) {
        return Optional.ofNullable(type.getResource(name))
                .map(found -> parsed(type, () -> {
                    try (InputStream text = found.openStream()) {
                        return JsonNodeFactory.instance.textNode(
                                new String(text.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }));
    }

    private static JsonNode read(URL resource) throws IOException {
        try (InputStream json = resource.openStream()) {
            return JSON.readTree(json);
        }
    }

    @FunctionalInterface
    private interface Reading {
        JsonNode read() throws IOException;
    }

    private static JsonNode parsed(Class<?> type, Reading reading) {
        try {
            return reading.read();
        } catch (IOException broken) {
            throw new UncheckedIOException("the example of " + type + " is no JSON", broken);
        }
    }
}
