package dk.vaern.it.access.scene;

import dk.vaern.domain.kernel.OrganisationId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The organisations themselves, one way to reach each of them, and the processors of the services. */
record OrganisationThings(Hands hands) {

    private static final String REGISTRAR = "joint-municipal.administrator";

    void place(Scene scene) {
        Stream.concat(Scene.CALLERS.stream().map(OrganisationId::value), Stream.of(Scene.OTHER, Scene.THIRD))
                .forEach(id -> hands.post(REGISTRAR, "/organisations", """
                        {"id": "%s", "name": "%s"}""".formatted(id, id)));
        Hands.soon(() -> known().containsAll(List.of(Scene.OTHER, Scene.THIRD)));
        String others = contactPoint(Scene.OTHER);
        for (OrganisationId caller : Scene.CALLERS) {
            scene.put("organisation", caller, Standing.OWN, caller.value());
            scene.put("organisation", caller, Standing.OTHER, Scene.OTHER);
            scene.put("contact", caller, Standing.OWN, contactPoint(caller.value()));
            scene.put("contact", caller, Standing.OTHER, others);
            // Policies: the door is the same as a projection's, and nothing is rebuilt while the others knock.
            scene.put("processor", caller, Standing.OWN, "issue-receipts");
            scene.put("notifier", caller, Standing.OWN, "tell-recipients");
        }
    }

    private Set<String> known() {
        return hands.items(REGISTRAR, "/organisations?limit=200").stream()
                .map(item -> item.path("id").stringValue())
                .collect(Collectors.toSet());
    }

    private String contactPoint(String organisation) {
        return hands.post(REGISTRAR, "/organisations/" + organisation + "/contact-points", """
                {"channel": "EMAIL", "address": "vagt@%s.example"}""".formatted(organisation));
    }
}
