package dk.vaern.it.openapi;

import dk.vaern.it.openapi.Description.Operation;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds answers against the description: each thing that it does not say is a lie. */
final class Truth {

    private static final JsonMapper JSON = new JsonMapper();

    private final Description description;
    private final Schemas given;
    private final Schemas asked;

    Truth(Description description) {
        this.description = description;
        this.given = new Schemas(description, true);
        this.asked = new Schemas(description, false);
    }

    List<String> lies(HttpResponse<byte[]> answer) {
        var request = answer.request();
        Optional<Operation> operation =
                description.operation(request.method(), request.uri().getRawPath());
        List<String> lies = new ArrayList<>();
        if (operation.isEmpty()) {
            lies.addAll(liesOfNoOperation(answer));
        } else {
            JsonNode described =
                    description.at(operation.get().node().path("responses").path("" + answer.statusCode()));
            lies.addAll(
                    described.isMissingNode()
                            ? List.of("status " + answer.statusCode() + " is not described")
                            : lies(described, answer));
            if (answer.statusCode() < 300) {
                lies.addAll(liesAboutRequest(operation.get(), answer));
            }
        }
        return lies.stream()
                .map(lie -> "%s %s → %d: %s"
                        .formatted(request.method(), request.uri().getPath(), answer.statusCode(), lie))
                .toList();
    }

    /** A method or path that is not described has an answer that is. */
    private List<String> liesOfNoOperation(HttpResponse<byte[]> answer) {
        String code = code(answer.body());
        return description
                .document()
                .at("/components/responses")
                .valueStream()
                .filter(described -> codes(described).contains(code))
                .findFirst()
                .map(described -> lies(described, answer))
                .orElse(List.of("nothing is said of " + code));
    }

    private List<String> lies(JsonNode described, HttpResponse<byte[]> answer) {
        List<String> lies = new ArrayList<>(liesInHeaders(described.path("headers"), answer.headers()));
        String type = answer.headers().firstValue("Content-Type").orElse("none").replaceFirst(";.*", "");
        JsonNode media = described.path("content").path(type);
        if (media.isMissingNode()) {
            lies.add("media type " + type + " is not described");
        } else if (type.endsWith("json")) {
            objects(type, answer.body())
                    .forEach(json -> lies.addAll(given.faults(media.path("schema"), JSON.readTree(json))));
        }
        if (type.equals("application/problem+json") && !codes(described).contains(code(answer.body()))) {
            lies.add("code " + code(answer.body()) + " is not among " + codes(described));
        }
        return lies;
    }

    /** One, or one in each line. */
    private static Stream<String> objects(String type, byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return type.equals("application/x-ndjson") ? text.lines() : Stream.of(text);
    }

    private List<String> liesInHeaders(JsonNode described, HttpHeaders headers) {
        List<String> lies = new ArrayList<>();
        described.propertyStream().forEach(header -> {
            Optional<String> value = headers.firstValue(header.getKey());
            if (value.isEmpty() && header.getValue().path("required").asBoolean(false)) {
                lies.add("header " + header.getKey() + " is missing");
            }
            JsonNode schema = header.getValue().path("schema");
            value.map(text -> valueOf(text, schema))
                    .ifPresent(read -> given.faults(schema, read)
                            .forEach(fault -> lies.add("header " + header.getKey() + " " + fault)));
        });
        return lies;
    }

    private static JsonNode valueOf(String text, JsonNode schema) {
        boolean number = schema.path("type").asString("").equals("integer");
        return number ? JSON.readTree(text) : JSON.getNodeFactory().stringNode(text);
    }

    /** What was accepted must be what the description allows. */
    private List<String> liesAboutRequest(Operation operation, HttpResponse<byte[]> answer) {
        byte[] body = Sent.by(answer.request());
        JsonNode content = operation.node().path("requestBody").path("content");
        if (body.length == 0 || content.isMissingNode()) {
            return List.of();
        }
        String type = answer.request().headers().firstValue("Content-Type").orElse("");
        if (!type.endsWith("json")) {
            return List.of();
        }
        return asked.faults(content.path(type).path("schema"), JSON.readTree(body));
    }

    static List<String> codes(JsonNode described) {
        return described
                .path("x-codes")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }

    static String code(byte[] body) {
        try {
            return JSON.readTree(body).path("code").asString("");
        } catch (JacksonException _) {
            return "";
        }
    }
}
