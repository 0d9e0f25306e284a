package dk.vaern.it.access.scene;

import dk.vaern.domain.kernel.OrganisationId;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Notifications of what the others placed: to the caller, to another, and to another about what the caller sees too. */
record NotificationThings(Hands hands) {

    void place(Scene scene, OrganisationId caller) {
        scene.put("notification", caller, Standing.OWN, told(caller.value(), about(scene, caller, Standing.SHARED)));
        scene.put(
                "notification", caller, Standing.REVOKED, told(caller.value(), about(scene, caller, Standing.REVOKED)));
        scene.put("notification", caller, Standing.OTHER, told(Scene.THIRD, about(scene, caller, Standing.OTHER)));
        if (caller.kind().coordinates()) {
            Standing published = scene.of("warning", caller).contains(Standing.OWN) ? Standing.OWN : Standing.SHARED;
            String warning = "warning=" + scene.id("warning", caller, published);
            scene.put("notification", caller, Standing.SHARED, told(Scene.OTHER, warning));
        }
    }

    private static String about(Scene scene, OrganisationId caller, Standing standing) {
        return "incident=" + scene.id("incident", caller, standing);
    }

    /** Waits for it. */
    private String told(String recipient, String query) {
        Hands.soon(() -> !of(recipient, query).isEmpty());
        return of(recipient, query).getFirst().path("id").stringValue();
    }

    private List<JsonNode> of(String recipient, String query) {
        return hands.notifications(recipient + ".responder", query).stream()
                .filter(item -> item.path("recipient").stringValue().equals(recipient))
                .toList();
    }
}
