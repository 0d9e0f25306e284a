package dk.vaern.it.access;

import dk.vaern.it.openapi.Description;
import dk.vaern.it.openapi.Description.Operation;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Where an operation takes ids, as its description says: everything in its path, and of its query and its body's properties
 * those that are ids by their type.
 */
record Places(Set<String> path, Set<String> query, Set<String> body) {

    static Places of(Description description, Operation operation) {
        JsonNode properties = description
                .at(operation.node().at("/requestBody/content/application~1json/schema"))
                .path("properties");
        return new Places(
                parameters(operation, "path").map(Places::name).collect(Collectors.toSet()),
                parameters(operation, "query")
                        .filter(parameter -> isId(parameter.path("schema")))
                        .map(Places::name)
                        .collect(Collectors.toSet()),
                properties
                        .propertyStream()
                        .filter(property -> isId(property.getValue()))
                        .map(property -> property.getKey())
                        .collect(Collectors.toSet()));
    }

    private static Stream<JsonNode> parameters(Operation operation, String in) {
        return operation
                .node()
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").stringValue().equals(in));
    }

    private static String name(JsonNode parameter) {
        return parameter.path("name").stringValue();
    }

    /** Also where it may be absent, which is said as a choice. */
    private static boolean isId(JsonNode schema) {
        return schema.path("$ref").asString("").endsWith("Id")
                || schema.path("format").asString("").equals("uuid")
                || Stream.of("anyOf", "oneOf", "allOf")
                        .flatMap(choice -> schema.path(choice).valueStream())
                        .anyMatch(Places::isId);
    }

    Set<String> all() {
        Set<String> all = new TreeSet<>(path);
        all.addAll(query);
        all.addAll(body);
        return all;
    }
}
