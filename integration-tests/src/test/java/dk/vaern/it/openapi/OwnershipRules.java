package dk.vaern.it.openapi;

import static dk.vaern.it.openapi.Tour.JOINT;
import static dk.vaern.it.openapi.Tour.OWNER;
import static dk.vaern.it.openapi.Tour.SUPPLIER;

import dk.vaern.it.openapi.Calls.Call;
import java.util.List;

/** Breaks every rule about handing an incident over that the description names, once; but for those of merged ones. */
record OwnershipRules(Stage stage, Tour tour) {

    private static final List<String> ANSWERS = List.of("acceptOwnership", "declineOwnership");

    private Call by(String organisation, String operation) {
        return stage.incidents().by(organisation, operation);
    }

    void breakAll() {
        String incident = tour.reported();
        by(OWNER, "offerOwnership").on(incident).breaks("not-participating");
        by(OWNER, "offerOwnership").on(incident).with("organisation", OWNER).breaks("already-owner");
        by(OWNER, "offerOwnership")
                .on(incident)
                .with("organisation", "authority-nobody")
                .breaks("unknown-organisation");
        by(OWNER, "inviteParticipant").on(incident).ok();
        for (String operation : ANSWERS) {
            by(SUPPLIER, operation).on(incident).breaks("nothing-offered");
        }
        by(OWNER, "withdrawOwnershipOffer").on(incident).breaks("nothing-offered");
        by(SUPPLIER, "offerOwnership").on(incident).breaks("not-yours-to-do");
        by(SUPPLIER, "withdrawOwnershipOffer").on(incident).breaks("not-yours-to-do");
        by(OWNER, "offerOwnership").on(incident).ok();
        by(OWNER, "offerOwnership").on(incident).breaks("already-offered");
        by(JOINT, "breakGlass").on(incident).ok();
        for (String operation : ANSWERS) {
            by(JOINT, operation).on(incident).breaks("not-yours-to-do");
        }
    }
}
