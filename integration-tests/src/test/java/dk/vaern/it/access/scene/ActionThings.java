package dk.vaern.it.access.scene;

import dk.vaern.domain.kernel.OrganisationId;

/** Response actions: of one's own incident, of one that is shared, and of incidents that the caller does not see. */
record ActionThings(Hands hands) {

    void place(Scene scene, OrganisationId caller) {
        var incidents = new IncidentThings(hands);
        String hidden = incidents.report(Scene.OTHER);
        String revoked = propose(Scene.OTHER, hidden, caller.value());
        hands.post(Scene.OTHER + ".coordinator", "/actions/" + revoked + "/assignment", """
                {"assignee": "%s"}""".formatted(Scene.THIRD));
        String own = scene.id("incident", caller, Standing.OWN);
        String shared = scene.id("incident", caller, Standing.SHARED);
        String other = scene.id("incident", caller, Standing.OTHER);
        scene.put("action", caller, Standing.OWN, propose(caller.value(), own, Scene.OTHER));
        scene.put("action", caller, Standing.ASSIGNED, propose(Scene.OTHER, hidden, caller.value()));
        scene.put("action", caller, Standing.SHARED, propose(Scene.OTHER, shared, Scene.THIRD));
        scene.put("action", caller, Standing.OTHER, propose(Scene.OTHER, other, Scene.THIRD));
        scene.put("action", caller, Standing.REVOKED, revoked);
    }

    private String propose(String proposer, String incident, String assignee) {
        return hands.post(proposer + ".coordinator", "/incidents/" + incident + "/actions", """
                {"title": "Skift adgangskoder", "description": "Alle", "assignee": "%s"}""".formatted(assignee));
    }
}
