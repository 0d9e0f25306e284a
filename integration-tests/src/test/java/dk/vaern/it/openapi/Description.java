package dk.vaern.it.openapi;

import dk.vaern.it.world.Api;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A published description, read. */
public record Description(JsonNode document) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /** One operation, with its path as the description has it. */
    public record Operation(String method, String path, JsonNode node) {

        public String id() {
            return node.path("operationId").stringValue();
        }

        public boolean takesBody() {
            return node.has("requestBody");
        }

        public List<String> roles() {
            return node.path("x-roles").valueStream().map(JsonNode::stringValue).toList();
        }

        /** Is no token asked for? */
        public boolean isOpen() {
            return roles().isEmpty();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    public static Description of(Api service) {
        return new Description(service.get("/v3/api-docs").expect(200).json());
    }

    public List<Operation> operations() {
        return document.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> new Operation(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue())))
                .toList();
    }

    public Operation operation(String id) {
        return operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no operation " + id));
    }

    /** A template without variables wins over one with them, as it does in the service. */
    Optional<Operation> operation(String method, String path) {
        return operations().stream()
                .filter(operation -> operation.method().equals(method) && matches(operation.path(), path))
                .min((a, b) -> Integer.compare(variables(a.path()), variables(b.path())));
    }

    private static int variables(String template) {
        return template.split("\\{", -1).length;
    }

    private static boolean matches(String template, String path) {
        return path.matches(template.replaceAll("\\{[^}]*}", "[^/]+"));
    }

    /** The place itself, or what it refers to. */
    public JsonNode at(JsonNode place) {
        JsonNode reference = place.path("$ref");
        return reference.isString() ? document.at(reference.stringValue().substring(1)) : place;
    }

    /** The answers of an operation that are described, by status. */
    Stream<JsonNode> answers(Operation operation) {
        return operation.node().path("responses").valueStream().map(this::at);
    }

    /** The example of an operation's request, as JSON. */
    public String example(Operation operation) {
        JsonNode media = operation.node().path("requestBody").path("content");
        return media.valueStream()
                .flatMap(content -> content.path("examples").valueStream())
                .map(example -> example.path("value").toString())
                .findFirst()
                .orElseThrow(() -> new AssertionError(operation + " has no example of a body"));
    }
}
