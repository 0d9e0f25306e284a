package dk.vaern.it.access.scene;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.OrganisationKind;
import dk.vaern.it.openapi.Description;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Warnings, each from a document of its own, and who answered them. */
record WarningThings(Hands hands) {

    private static final String ANALYST = "national-centre.analyst";

    void place(Scene scene, OrganisationId caller) {
        scene.put("answer", caller, Standing.OWN, caller.value());
        scene.put("answer", caller, Standing.OTHER, Scene.OTHER);
        if (caller.is(OrganisationKind.NATIONAL_CENTRE)) {
            scene.put("warning", caller, Standing.OWN, published(caller.value(), Scene.OTHER));
            return;
        }
        scene.put("warning", caller, Standing.SHARED, published(caller.value(), Scene.OTHER));
        scene.put("warning", caller, Standing.DRAFT, imported());
        String withdrawn = published(caller.value());
        hands.post(ANALYST, "/warnings/" + withdrawn + "/withdrawal", "{\"reason\": \"Taget tilbage\"}");
        scene.put("warning", caller, Standing.WITHDRAWN, withdrawn);
        if (!caller.is(OrganisationKind.JOINT_MUNICIPAL)) {
            // The joint organisation sees everything that is published.
            scene.put("warning", caller, Standing.OTHER, published(Scene.OTHER));
        }
    }

    private String imported() {
        Description description = hands.description();
        ObjectNode document =
                (ObjectNode) new JsonMapper().readTree(description.example(description.operation("importWarning")));
        ObjectNode tracking = (ObjectNode) document.path("document").path("tracking");
        tracking.put("id", "EV-" + UUID.randomUUID());
        return hands.incidents()
                .as(ANALYST)
                .post(
                        "/api/v1/warnings/imports",
                        document.toString().getBytes(StandardCharsets.UTF_8),
                        "application/csaf+json")
                .expect(201)
                .json()
                .at("/warnings/0/id")
                .stringValue();
    }

    /** Returns when every recipient's receipt is there. */
    private String published(String... recipients) {
        String warning = imported();
        String audience = List.of(recipients).stream().map(id -> '"' + id + '"').collect(Collectors.joining(", "));
        hands.post(ANALYST, "/warnings/" + warning + "/publication", """
                {"audience": {"organisations": [%s]}, "urgency": "NORMAL"}""".formatted(audience));
        Hands.soon(
                () -> hands.items(ANALYST, "/warnings/" + warning + "/receipts").size() == recipients.length);
        return warning;
    }
}
