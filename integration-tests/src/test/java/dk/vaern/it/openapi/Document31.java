package dk.vaern.it.openapi;

import dk.vaern.it.openapi.Description.Operation;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a description lacks, as a document: by the standard, and by what readers need. */
final class Document31 {

    private static final JsonMapper JSON = new JsonMapper();

    private final Description description;
    private final Schemas schemas;

    Document31(Description description) {
        this.description = description;
        this.schemas = new Schemas(description, true);
    }

    /** By OpenAPI's own schema, and each schema in it by JSON Schema's. */
    List<String> faultsByStandard() {
        Stream<String> document = Schemas.faults(Schemas.standard(openApi()), description.document()).stream();
        Stream<String> words = description
                .document()
                .at("/components/schemas")
                .propertyStream()
                .flatMap(word ->
                        Schemas.faultsOfSchema(word.getValue()).stream().map(fault -> word.getKey() + ": " + fault));
        return Stream.concat(document, words).toList();
    }

    private static JsonNode openApi() {
        InputStream schema = Document31.class.getResourceAsStream("oas-3.1-schema-2022-10-07.json");
        return JSON.readTree(Objects.requireNonNull(schema));
    }

    /** What an operation does not say about itself. */
    List<String> silences() {
        Set<String> tags = description
                .document()
                .path("tags")
                .valueStream()
                .filter(tag -> !tag.path("description").asString("").isBlank())
                .map(tag -> tag.path("name").stringValue())
                .collect(Collectors.toSet());
        return description.operations().stream()
                .flatMap(operation -> Stream.of(
                                says(
                                        !operation
                                                .node()
                                                .path("summary")
                                                .asString("")
                                                .isBlank(),
                                        "no summary"),
                                says(
                                        tags.contains(
                                                operation.node().at("/tags/0").asString("")),
                                        "no described tag"),
                                says(
                                        operation
                                                .node()
                                                .path("description")
                                                .asString("")
                                                .contains(operation.isOpen() ? "without a token" : "Roles: "),
                                        "no roles"),
                                says(
                                        operation.isOpen()
                                                || operation
                                                        .node()
                                                        .at("/security/0/bearer")
                                                        .isArray(),
                                        "no security"),
                                says(
                                        operation.isOpen()
                                                || operation
                                                        .node()
                                                        .at("/security/1/dpop")
                                                        .isArray(),
                                        "no security by proof"),
                                says(operation.node().path("x-step-up").isBoolean(), "nothing of the sign-in"),
                                parameters(operation),
                                examples(operation))
                        .flatMap(silence -> silence)
                        .map(silence -> operation + ": " + silence))
                .toList();
    }

    private static Stream<String> says(boolean said, String silence) {
        return said ? Stream.empty() : Stream.of(silence);
    }

    private static Stream<String> parameters(Operation operation) {
        return operation
                .node()
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("description").asString("").isBlank()
                        || parameter.path("schema").isEmpty())
                .map(parameter -> "nothing about " + parameter.path("name").stringValue());
    }

    /** Every body, of requests and of good answers, has an example that its schema allows. */
    private Stream<String> examples(Operation operation) {
        Stream<JsonNode> good = operation
                .node()
                .path("responses")
                .propertyStream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(answer -> description.at(answer.getValue()));
        Stream<JsonNode> all =
                operation.takesBody() ? Stream.concat(Stream.of(operation.node().path("requestBody")), good) : good;
        return all.flatMap(body -> body.path("content").propertyStream()).flatMap(media -> examples(media.getValue()));
    }

    private Stream<String> examples(JsonNode media) {
        List<JsonNode> examples = media.path("examples")
                .valueStream()
                .map(example -> example.path("value"))
                .toList();
        return examples.isEmpty()
                ? Stream.of("no example")
                : examples.stream().flatMap(example -> schemas.faults(media.path("schema"), example).stream());
    }

    /** Each operation in a line: method, path and id. */
    List<String> lines() {
        return description.operations().stream()
                .map(operation -> operation + " " + operation.id())
                .sorted()
                .toList();
    }
}
