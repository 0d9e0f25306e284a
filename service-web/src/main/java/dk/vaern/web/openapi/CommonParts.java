package dk.vaern.web.openapi;

import dk.vaern.web.problem.ProblemBody;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** What all operations share: how to sign in, what a problem is, and that requests hold nothing unknown. */
final class CommonParts implements GlobalOpenApiCustomizer {

    @Override
    public void customise(OpenAPI description) {
        if (description.getComponents() == null) {
            description.setComponents(new Components());
        }
        Components components = description.getComponents();
        components.addSecuritySchemes(
                OperationFacts.BEARER,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("An access token of an OpenID provider that is trusted here."));
        problemSchemas().forEach(components::addSchemas);
        Set<String> requested = new HashSet<>();
        operations(description).forEach(operation -> collect(operation.getRequestBody(), components, requested));
        requested.forEach(name -> close(components.getSchemas().get(name)));
    }

    @SuppressWarnings("rawtypes") // as the library has it
    private static Map<String, Schema> problemSchemas() {
        Map<String, Schema> schemas =
                new TreeMap<>(ModelConverters.getInstance(true).readAll(new AnnotatedType(ProblemBody.class)));
        schemas.put(ProblemAnswers.NAME, schemas.remove(ProblemBody.class.getSimpleName()));
        return schemas;
    }

    private static Stream<Operation> operations(OpenAPI description) {
        return Stream.ofNullable(description.getPaths())
                .flatMap(paths -> paths.values().stream())
                .flatMap(path -> path.readOperations().stream());
    }

    private static void collect(@Nullable RequestBody body, Components components, Set<String> names) {
        if (body != null && body.getContent() != null) {
            body.getContent().values().forEach(media -> collect(media.getSchema(), components, names));
        }
    }

    private static void collect(@Nullable Schema<?> schema, Components components, Set<String> names) {
        if (schema == null) {
            return;
        }
        if (schema.get$ref() != null) {
            String name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
            if (names.add(name)) {
                collect(components.getSchemas().get(name), components, names);
            }
        }
        collect(schema.getItems(), components, names);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> collect(property, components, names));
        }
    }

    private static void close(@Nullable Schema<?> schema) {
        if (schema != null && schema.getProperties() != null) {
            schema.setAdditionalProperties(false);
        }
    }
}
