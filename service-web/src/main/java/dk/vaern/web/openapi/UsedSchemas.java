package dk.vaern.web.openapi;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Drops the schemas that nothing refers to: the library also describes what controllers are given. */
final class UsedSchemas {

    private static final Pattern REFERENCE = Pattern.compile("\"#/components/schemas/([^\"]+)\"");

    private final Components components;
    private final Set<String> used = new TreeSet<>();

    UsedSchemas(Components components) {
        this.components = components;
    }

    void keep(OpenAPI description) {
        addReferences(description.getPaths());
        addReferences(components.getResponses());
        components.getSchemas().keySet().retainAll(used);
    }

    private void addReferences(@Nullable Object part) {
        REFERENCE
                .matcher(Json31.mapper().valueToTree(part).toString())
                .results()
                .map(found -> found.group(1))
                .filter(used::add)
                .toList()
                .forEach(name -> addReferences(components.getSchemas().get(name)));
    }
}
