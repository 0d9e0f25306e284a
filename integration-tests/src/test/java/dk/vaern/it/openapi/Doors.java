package dk.vaern.it.openapi;

import dk.vaern.it.openapi.Calls.Call;
import dk.vaern.it.openapi.Description.Operation;
import dk.vaern.it.world.Answer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Tries every operation in each of the ways that fail before any rule is asked. */
final class Doors {

    private static final String[] ROLES = {
        "responder", "coordinator", "analyst", "reviewer", "leader", "auditor", "administrator", "service"
    };

    private static final String TOO_MUCH = "{\"title\": \"" + "x".repeat(1 << 20) + "\"}";

    private final Stage stage;
    private final Calls calls;
    private final List<String> surprises = new ArrayList<>();

    Doors(Stage stage, Calls calls) {
        this.stage = stage;
        this.calls = calls;
    }

    /** Everything that was answered otherwise than it should be. */
    List<String> tryAll() {
        for (Operation operation : calls.description().operations()) {
            withoutRight(operation);
            ofAnotherKind(operation);
            withNonsense(operation);
            if (operation.takesBody()) {
                withBodiesThatCanNotBe(operation);
            }
        }
        return surprises;
    }

    private void expect(int status, Answer answer) {
        if (answer.status() != status) {
            var request = answer.response().request();
            surprises.add("%d, not %d: %s %s %s %s"
                    .formatted(
                            answer.status(),
                            status,
                            request.method(),
                            request.uri().getRawPath(),
                            request.uri().getRawQuery(),
                            answer.text()));
        }
    }

    /** Of something that is nowhere, where the path asks for anything. */
    private Call call(Operation operation) {
        return calls.by(Tour.JOINT, operation.id())
                .on(operation
                        .node()
                        .path("parameters")
                        .valueStream()
                        .filter(parameter -> parameter.path("in").stringValue().equals("path"))
                        .map(Doors::nowhere)
                        .toArray());
    }

    private static String nowhere(JsonNode parameter) {
        if (parameter.at("/schema/type").asString("").equals("integer")) {
            return "9007199254740991";
        }
        boolean organisation = parameter.at("/schema/$ref").asString("").endsWith("/OrganisationId");
        return organisation ? "authority-nowhere" : UUID.randomUUID().toString();
    }

    private void withoutRight(Operation operation) {
        expect(401, call(operation).send(stage.nobody(calls)));
        if (operation.isOpen()) {
            return;
        }
        expect(401, call(operation).send(stage.withToken(calls, "a.b.c")));
        expect(403, call(operation).as(forbidden(operation)).send());
        if (operation.node().path("x-step-up").booleanValue()) {
            Call unsigned = call(operation);
            expect(401, unsigned.send(stage.withToken(calls, stage.tokenWithoutSignIn(unsigned.who()))));
        }
    }

    /** A role that does not do; where all do, one that is none. */
    private static String forbidden(Operation operation) {
        return Arrays.stream(ROLES)
                .filter(role -> !operation.roles().contains(role))
                .findFirst()
                .orElse("visitor");
    }

    private void ofAnotherKind(Operation operation) {
        expect(406, call(operation).header("Accept", "image/png").send());
        var elsewhere = call(operation);
        expect(405, stage.api(calls, elsewhere.who()).send("PATCH", elsewhere.path(), null, Map.of()));
        if (operation.takesBody()) {
            expect(415, call(operation).header("Content-Type", "text/plain").send());
            expect(
                    415,
                    call(operation)
                            .header("Content-Type", "application/other+json")
                            .send());
        }
    }

    private void withNonsense(Operation operation) {
        for (JsonNode parameter : operation.node().path("parameters")) {
            String name = parameter.path("name").stringValue();
            boolean free = isText(parameter)
                    || (name.equals("kind") && operation.path().endsWith("/timeline"));
            switch (parameter.path("in").stringValue()) {
                case "query" -> expect(free ? 200 : 400, call(operation).query(name + "=%E2%98%83"), free);
                case "path" ->
                    expect(
                            free ? 404 : 400,
                            calls.by(Tour.JOINT, operation.id()).on("Not-an-id!", "-", "-"),
                            free);
                default -> nonsenseInHeader(operation, name);
            }
        }
        if (operation.path().contains("{")) {
            expect(404, call(operation).send());
        }
    }

    /** Anything may be written there, so nothing is nonsense. */
    private static boolean isText(JsonNode parameter) {
        return parameter.at("/schema/type").asString("").equals("string")
                && !parameter.path("schema").has("format")
                && !parameter.path("schema").has("pattern")
                && !parameter.path("schema").has("enum")
                && !parameter.path("name").stringValue().equals("cursor");
    }

    private void nonsenseInHeader(Operation operation, String name) {
        if (!name.equals("Accept-Language")) {
            expect(
                    operation.isOpen() ? 401 : 400,
                    call(operation).header(name, "(".repeat(300)).send());
        }
    }

    private void expect(int status, Call call, boolean free) {
        Answer answer = call.send();
        if (!free) {
            expect(status, answer);
        }
    }

    private void withBodiesThatCanNotBe(Operation operation) {
        call(operation).body("{").send();
        call(operation).body("[]").send();
        expect(413, call(operation).body(TOO_MUCH).send());
        JsonNode media = operation.node().at("/requestBody/content/application~1json");
        if (!media.isMissingNode() && !operation.isOpen()) {
            expect(400, call(operation).body("{").send());
            expect(400, call(operation).with("nobodyKnowsThis", 1).send());
            calls.description()
                    .at(media.path("schema"))
                    .path("properties")
                    .propertyNames()
                    .forEach(property -> expect(
                            400,
                            call(operation).with(property, new int[][] {{1}}).send()));
        }
    }
}
