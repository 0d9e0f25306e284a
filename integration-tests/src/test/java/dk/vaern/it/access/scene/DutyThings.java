package dk.vaern.it.access.scene;

import dk.vaern.domain.kernel.OrganisationId;

/** Schedules, what is agreed on top of them, and escalation policies: one's own, and others'. */
record DutyThings(Hands hands) {

    void place(Scene scene) {
        String others = schedule(Scene.OTHER);
        String othersPolicy = policy(Scene.OTHER);
        String thirds = schedule(Scene.THIRD);
        String thirdsPolicy = policy(Scene.THIRD);
        for (OrganisationId caller : Scene.CALLERS) {
            String own = schedule(caller.value());
            scene.put("schedule", caller, Standing.OWN, own);
            scene.put("change", caller, Standing.OWN, override(caller.value(), own));
            scene.put("policy", caller, Standing.OWN, policy(caller.value()));
            boolean watches = caller.kind().coordinates();
            scene.put("schedule", caller, Standing.OTHER, watches ? thirds : others);
            scene.put("policy", caller, Standing.OTHER, watches ? thirdsPolicy : othersPolicy);
            if (watches) {
                // An incident of theirs has come to it.
                scene.put("schedule", caller, Standing.ESCALATED, others);
                scene.put("policy", caller, Standing.ESCALATED, othersPolicy);
                Hands.soon(() -> hands.sees(caller + ".coordinator", "/schedules/" + others));
            }
        }
    }

    private String schedule(String organisation) {
        return hands.arrange(organisation + ".administrator", "/schedules", """
                {"name": "Vagten", "layers": [{"name": "Uge",
                 "rotation": {"rhythm": "WEEKLY", "start": "2025-01-06T08:00"}, "people": ["%s"]}]}
                """.formatted(contactPoint(organisation)));
    }

    private String override(String organisation, String schedule) {
        return hands.arrange(organisation + ".administrator", "/schedules/" + schedule + "/overrides", """
                {"contactPoint": "%s", "from": "2035-01-01T10:00:00Z", "to": "2035-01-02T10:00:00Z"}
                """.formatted(
                        contactPoint(organisation)));
    }

    private String policy(String organisation) {
        return hands.arrange(organisation + ".administrator", "/escalation-policies", """
                {"steps": [{"targets": [{"everybody": true}], "waitMinutes": {"urgent": 10}}]}""");
    }

    private String contactPoint(String organisation) {
        return hands.post(
                organisation + ".administrator", "/organisations/" + organisation + "/contact-points", """
                {"channel": "EMAIL", "address": "nat@%s.example"}""".formatted(
                                organisation));
    }
}
