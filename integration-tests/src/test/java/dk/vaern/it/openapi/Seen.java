package dk.vaern.it.openapi;

import dk.vaern.it.openapi.Description.Operation;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What of a description has been seen to happen. */
final class Seen {

    /** Only a race, a wait, a flood or a fault leads to these; other tests bring them about. */
    private static final Set<String> BY_CHANCE =
            Set.of("lost-race", "request-in-progress", "too-many-requests", "unavailable");

    /** Only a letter that is there leads to these; {@code DeadLettersTest} makes some and sees to them. */
    private static final Set<String> OF_A_DEAD_LETTER = Set.of(
            "retryDeadLetter 200",
            "retryDeadLetter 422 key-reused",
            "evictDeadLetter 204",
            "evictDeadLetter 422 key-reused");

    private final Description description;
    private final Set<String> seen = new TreeSet<>();

    Seen(Description description, List<HttpResponse<byte[]>> answers) {
        this.description = description;
        answers.forEach(this::add);
    }

    private void add(HttpResponse<byte[]> answer) {
        var request = answer.request();
        description
                .operation(request.method(), request.uri().getRawPath())
                .ifPresent(operation -> seen.add(line(operation, answer.statusCode() + "", Truth.code(answer.body()))));
    }

    private static String line(Operation operation, String status, String code) {
        return "%s %s %s".formatted(operation.id(), status, code).strip();
    }

    /** The answers that are described and were never given. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (Operation operation : description.operations()) {
            operation.node().path("responses").propertyStream().forEach(answer -> {
                JsonNode described = description.at(answer.getValue());
                List<String> codes = described.has("x-codes") ? Truth.codes(described) : List.of("");
                codes.stream()
                        .filter(code -> !BY_CHANCE.contains(code))
                        .map(code -> line(operation, answer.getKey(), code))
                        .filter(line -> !seen.contains(line) && !OF_A_DEAD_LETTER.contains(line))
                        .forEach(missing::add);
            });
        }
        return missing;
    }
}
