package dk.vaern.it.access;

import dk.vaern.it.openapi.Description;
import dk.vaern.it.openapi.Description.Operation;
import dk.vaern.it.world.Answer;
import dk.vaern.it.world.Api;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Knocks at one operation, with the body that its description shows. On the ground of a version that is never there: whoever
 * is let in is refused by that, and changes nothing.
 */
final class Door {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String NO_SUCH_VERSION = "\"999999\"";

    private final Operation operation;
    private final Places places;
    private final String example;

    Door(Description description, Operation operation, Places places) {
        this.operation = operation;
        this.places = places;
        this.example = operation.takesBody() ? description.example(operation) : "";
    }

    boolean hasInPath(String place) {
        return places.path().contains(place);
    }

    /** Never ends for who is let in, so they ask for what cannot be. */
    boolean isStream() {
        return operation.node().at("/responses/200/content/text~1event-stream").isObject();
    }

    Answer knock(Api who, Map<String, String> ids) {
        return who.send(operation.method(), path(ids), body(ids), headers());
    }

    private String path(Map<String, String> ids) {
        String path = operation.path();
        StringBuilder query = new StringBuilder();
        for (Map.Entry<String, String> id : ids.entrySet()) {
            if (places.query().contains(id.getKey())) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(id.getKey())
                        .append('=')
                        .append(id.getValue());
            } else {
                path = path.replace("{" + id.getKey() + "}", id.getValue());
            }
        }
        return path + query;
    }

    private byte @Nullable [] body(Map<String, String> ids) {
        if (example.isEmpty()) {
            return null;
        }
        String body = example;
        if (!places.body().isEmpty()) {
            ObjectNode filled = (ObjectNode) JSON.readTree(example);
            places.body().stream().filter(ids::containsKey).forEach(place -> filled.put(place, ids.get(place)));
            body = filled.toString();
        }
        return body.getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        operation.node().at("/requestBody/content").propertyNames().stream()
                .findFirst()
                .ifPresent(type -> headers.put("Content-Type", type));
        if (!operation.method().equals("GET")) {
            headers.put("If-Match", NO_SUCH_VERSION);
        } else if (isStream()) {
            headers.put("Last-Event-ID", "not-a-position");
        }
        return headers;
    }
}
