package dk.vaern.web.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says of all that is part of a request's body that it holds nothing unknown. */
final class ClosedBodies {

    private final Components components;
    private final Set<String> names = new HashSet<>();

    ClosedBodies(Components components) {
        this.components = components;
    }

    void close(Stream<Operation> operations) {
        operations.forEach(operation -> collect(operation.getRequestBody()));
        names.forEach(name -> close(components.getSchemas().get(name)));
    }

    private void collect(@Nullable RequestBody body) {
        if (body != null && body.getContent() != null) {
            body.getContent().values().forEach(media -> collect(media.getSchema()));
        }
    }

    private void collect(@Nullable Schema<?> schema) {
        if (schema == null) {
            return;
        }
        if (schema.get$ref() != null) {
            String name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
            if (names.add(name)) {
                collect(components.getSchemas().get(name));
            }
        }
        collect(schema.getItems());
        if (schema.getAnyOf() != null) {
            schema.getAnyOf().forEach(this::collect);
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> collect(property));
        }
    }

    private static void close(@Nullable Schema<?> schema) {
        if (schema != null && schema.getProperties() != null) {
            schema.setAdditionalProperties(false);
        }
    }
}
