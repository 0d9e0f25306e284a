package dk.vaern.it.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.it.openapi.Description.Operation;
import dk.vaern.it.world.Answer;
import dk.vaern.it.world.Api;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Calls operations by their ids, with the bodies that the description shows. */
record Calls(Description description, Function<String, Api> service) {

    private static final JsonMapper JSON = new JsonMapper();

    /** By somebody of an organisation, in the first role that the operation allows. */
    Call by(String organisation, String operationId) {
        Operation operation = description.operation(operationId);
        String body = operation.takesBody() ? description.example(operation) : "";
        String who =
                operation.isOpen() ? "" : organisation + "." + operation.roles().getFirst();
        return new Call(this, operation, who, operation.path(), body, Map.of());
    }

    /**
     * A call to be made.
     *
     * @param path with what is known of its variables filled in
     * @param body empty for none
     */
    record Call(Calls calls, Operation operation, String who, String path, String body, Map<String, String> headers) {

        /** Fills in the path's variables, from the left. */
        Call on(Object... values) {
            String filled = path;
            for (Object value : values) {
                filled = filled.replaceFirst("\\{[^}]*}", value.toString());
            }
            return new Call(calls, operation, who, filled, body, headers);
        }

        Call query(String query) {
            return new Call(calls, operation, who, path + "?" + query, body, headers);
        }

        Call body(String json) {
            return new Call(calls, operation, who, path, json, headers);
        }

        /** The same body with another property; a null takes it away. */
        Call with(String property, @Nullable Object value) {
            ObjectNode changed = (ObjectNode) JSON.readTree(body);
            if (value == null) {
                changed.remove(property);
            } else {
                changed.set(property, JSON.valueToTree(value));
            }
            return body(changed.toString());
        }

        Call header(String name, String value) {
            Map<String, String> more = new HashMap<>(headers);
            more.put(name, value);
            return new Call(calls, operation, who, path, body, more);
        }

        Call as(String role) {
            return new Call(calls, operation, who.replaceFirst("\\..*", "." + role), path, body, headers);
        }

        Answer send() {
            return send(calls.service().apply(who));
        }

        Answer send(Api api) {
            Map<String, String> all = new HashMap<>(headers);
            operation.node().path("requestBody").path("content").propertyNames().stream()
                    .findFirst()
                    .ifPresent(type -> all.putIfAbsent("Content-Type", type));
            byte[] bytes = body.isEmpty() ? null : body.getBytes(StandardCharsets.UTF_8);
            return api.send(operation.method(), path, bytes, all);
        }

        /** Makes the call, and once more under its key; another request under that key is refused. */
        Answer ok() {
            if (!takes("Idempotency-Key")) {
                return done(send());
            }
            Call keyed = header("Idempotency-Key", UUID.randomUUID().toString());
            Answer first = done(keyed.send());
            assertThat(keyed.send().text()).isEqualTo(first.text());
            Call other = body.isEmpty() ? keyed.query("other=1") : keyed.body(body + " ");
            other.refused("key-reused");
            return first;
        }

        private static Answer done(Answer answer) {
            assertThat(answer.status())
                    .as("%s: %s", answer.response().request().uri(), answer.text())
                    .isIn(200, 201, 202);
            return answer;
        }

        private boolean takes(String header) {
            return operation
                    .node()
                    .path("parameters")
                    .valueStream()
                    .anyMatch(parameter -> parameter.path("name").asString("").equals(header));
        }

        /** Makes the call, which a rule refuses; on the ground of a version that is not there it is refused for that. */
        void breaks(String rule) {
            refused(rule);
            if (takes("If-Match")) {
                int status = header("If-Match", "\"9999\"").send().status();
                assertThat(status)
                        .as("%s with a version that is not there", operation)
                        .isIn(400, 403, 404, 409, 412);
            }
        }

        /** Makes the call, which a rule refuses. */
        void refused(String code) {
            Answer answer = send();
            assertThat(Truth.code(answer.response().body()))
                    .as("%s: %d %s", operation.id(), answer.status(), answer.text())
                    .isEqualTo(code);
        }
    }
}
