package dk.vaern.it.access.scene;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.OrganisationKind;

/** Incidents, and an entry of one's own and of another's. */
record IncidentThings(Hands hands) {

    void place(Scene scene, OrganisationId caller) {
        String own = report(caller.value());
        String other = report(Scene.OTHER);
        invite(other, Scene.THIRD);
        String shared = report(Scene.OTHER);
        invite(shared, caller.value());
        String revoked = report(Scene.OTHER);
        invite(revoked, caller.value());
        hands.delete(owner(), "/incidents/" + revoked + "/participants/" + caller);
        put(scene, caller, Standing.OWN, own);
        put(scene, caller, Standing.OTHER, other);
        put(scene, caller, Standing.SHARED, shared);
        put(scene, caller, Standing.REVOKED, revoked);
        if (caller.kind().coordinates()) {
            handUp(scene, caller);
        }
    }

    private void handUp(Scene scene, OrganisationId caller) {
        String level = caller.is(OrganisationKind.JOINT_MUNICIPAL) ? "JOINT" : "NATIONAL";
        String escalated = report(Scene.OTHER);
        escalate(escalated, level);
        String deescalated = report(Scene.OTHER);
        escalate(deescalated, level);
        escalate(deescalated, "LOCAL");
        String opened = report(Scene.OTHER);
        hands.post(caller + ".coordinator", "/incidents/" + opened + "/break-glass", """
                {"reason": "Ingen svarer", "minutes": 1440}""");
        put(scene, caller, Standing.ESCALATED, escalated);
        put(scene, caller, Standing.DEESCALATED, deescalated);
        put(scene, caller, Standing.OPENED, opened);
    }

    private void put(Scene scene, OrganisationId caller, Standing standing, String incident) {
        String owner = standing == Standing.OWN ? caller.value() : Scene.OTHER;
        scene.put("incident", caller, standing, incident);
        scene.put("entry", caller, standing, entry(owner, incident));
    }

    String report(String owner) {
        return hands.post(owner + ".coordinator", "/incidents", """
                {"title": "Ukendt login", "description": "På vandværket", "severity": "HIGH", "tlp": "AMBER"}""");
    }

    private void invite(String incident, String guest) {
        hands.post(owner(), "/incidents/" + incident + "/participants", """
                {"organisation": "%s", "history": "ALL"}""".formatted(guest));
    }

    private void escalate(String incident, String level) {
        hands.post(owner(), "/incidents/" + incident + "/escalation", """
                {"level": "%s", "reason": "Vi kan ikke alene"}""".formatted(level));
    }

    private String entry(String owner, String incident) {
        return hands.items(owner + ".coordinator", "/incidents/" + incident + "/timeline")
                .getFirst()
                .path("id")
                .stringValue();
    }

    private static String owner() {
        return Scene.OTHER + ".coordinator";
    }
}
