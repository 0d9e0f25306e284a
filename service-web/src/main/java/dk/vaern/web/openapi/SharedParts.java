package dk.vaern.web.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** What operations refer to instead of repeating it: schemas by their types, and answers that are the same everywhere. */
final class SharedParts {

    private final Map<String, Schema<?>> schemas = new ConcurrentSkipListMap<>();
    private final Map<String, ApiResponse> answers = new ConcurrentSkipListMap<>();

    /** The type's schema: a reference, where it has a name. */
    Schema<?> schema(Type type) {
        ResolvedSchema resolved =
                ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        resolved.referencedSchemas.forEach(schemas::put);
        return resolved.schema;
    }

    ApiResponse answer(String name, ApiResponse answer) {
        answers.putIfAbsent(name, answer);
        return new ApiResponse().$ref("#/components/responses/" + name);
    }

    void addTo(Components components) {
        schemas.forEach(components::addSchemas);
        answers.forEach(components::addResponses);
    }
}
