package dk.vaern.web.openapi;

import dk.vaern.web.page.Page;
import dk.vaern.web.page.PageRequest;
import dk.vaern.web.version.MinVersion;
import dk.vaern.web.version.Written;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.ResolvableType;

/** What one operation answers when all is well. */
final class Answers {

    /** Of a stream of events: the schema of each one's data. */
    private static final String EVENT = "x-event-data";

    private final Shape shape;
    private final SharedParts shared;

    Answers(Shape shape, SharedParts shared) {
        this.shape = shape;
        this.shared = shared;
    }

    void describe(Operation operation) {
        ApiResponses responses = operation.getResponses();
        Creates creates = shape.method().getMethodAnnotation(Creates.class);
        ApiResponse found = responses.get("200");
        if (creates != null && found != null) {
            responses.remove("200");
            responses.addApiResponse("201", copy(found).description("Created."));
            if (!creates.unless().isEmpty()) {
                responses.addApiResponse("200", copy(found).description(creates.unless()));
            }
        } else if (found != null) {
            found.setDescription(shape.isWrite() ? "Changed." : "As asked for.");
        }
        responses.values().forEach(this::complete);
    }

    private static ApiResponse copy(ApiResponse answer) {
        Content content = new Content();
        answer.getContent().keySet().forEach(type -> content.addMediaType(type, new MediaType()));
        return new ApiResponse().content(content);
    }

    private void complete(ApiResponse good) {
        ResolvableType type = shape.answer();
        Lines lines = shape.method().getMethodAnnotation(Lines.class);
        if (good.getContent() != null && lines != null) {
            good.getContent().replaceAll((name, _) -> of(name, lines));
        } else if (good.getContent() != null) {
            good.getContent().values().forEach(media -> fill(media, type));
        }
        if (shape.method().hasMethodAnnotation(Creates.class)) {
            good.addHeaderObject("Location", Headers.location());
        }
        if (hasVersion(type)) {
            good.addHeaderObject("ETag", Headers.eTag());
        }
        if (type.resolve() == Page.class && shape.takes(PageRequest.class)) {
            good.addHeaderObject("Link", Headers.link());
        }
    }

    /** What was written, what is read at a version, and documents, whose version is their fingerprint. */
    private boolean hasVersion(ResolvableType type) {
        return type.resolve() == Written.class
                || type.resolve() == byte[].class
                || shape.method().hasMethodAnnotation(Creates.class)
                || shape.takes(MinVersion.class);
    }

    private void fill(MediaType media, ResolvableType type) {
        Streams streams = shape.method().getMethodAnnotation(Streams.class);
        if (streams != null) {
            media.setSchema(events(streams.value()));
            Examples.of(ResolvableType.forClass(streams.value()))
                    .ifPresent(
                            event -> addExample(media, "id: 4711\nevent: incident.reported\ndata: " + event + "\n\n"));
        } else if (type.resolve() == byte[].class) {
            media.setSchema(anyDocument());
            Examples.of(shape, type).ifPresent(json -> addExample(media, json));
        } else if (type.resolve() == String.class) {
            Schema<?> text = new StringSchema();
            SpringDocUtils.handleSchemaTypes(text);
            media.setSchema(text);
            Examples.of(shape, type).ifPresent(words -> addExample(media, words));
        } else {
            media.setSchema(shared.schema(type.getType()));
            Examples.of(type).ifPresent(json -> addExample(media, json));
        }
    }

    /** One for each type: springdoc gives all of them the same. */
    private static MediaType of(String name, Lines lines) {
        MediaType media = new MediaType();
        boolean text = name.startsWith("text/");
        Schema<?> schema = text ? new StringSchema() : anyDocument();
        if (text) {
            SpringDocUtils.handleSchemaTypes(schema);
        }
        media.setSchema(schema);
        addExample(media, text ? lines.text() : Examples.parsed(lines.json()));
        return media;
    }

    static void addExample(MediaType media, Object value) {
        media.addExamples("usual", new Example().value(value));
    }

    private Schema<?> events(Class<?> data) {
        Schema<?> schema = new StringSchema().description("Server-sent events; see " + EVENT + ".");
        SpringDocUtils.handleSchemaTypes(schema);
        schema.addExtension(
                EVENT, Map.of("$ref", String.valueOf(shared.schema(data).get$ref())));
        return schema;
    }

    /** An object of a schema that others keep. */
    static Schema<?> anyDocument() {
        Schema<?> schema = new Schema<>();
        schema.setTypes(Set.of("object"));
        return schema;
    }
}
