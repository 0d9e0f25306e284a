package dk.vaern.it.access.scene;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.OrganisationKind;

/** Campaigns: run by the caller, given to it, given to another. */
record CampaignThings(Hands hands) {

    void place(Scene scene, OrganisationId caller) {
        OrganisationId runner = caller.is(OrganisationKind.JOINT_MUNICIPAL)
                ? OrganisationId.NATIONAL_CENTRE
                : OrganisationId.JOINT_MUNICIPAL;
        scene.put("campaign", caller, Standing.SHARED, start(runner, caller.value()));
        scene.put("campaign", caller, Standing.OTHER, start(runner, Scene.OTHER));
        if (caller.kind().coordinates()) {
            scene.put("campaign", caller, Standing.OWN, start(caller, Scene.OTHER));
        }
    }

    private String start(OrganisationId runner, String target) {
        return hands.post(runner + ".coordinator", "/campaigns", """
                {"title": "Opdatér", "description": "Version 4.2", "audience": {"organisations": ["%s"]}}
                """.formatted(target));
    }
}
