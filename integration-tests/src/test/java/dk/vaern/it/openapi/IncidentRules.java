package dk.vaern.it.openapi;

import static dk.vaern.it.openapi.Tour.JOINT;
import static dk.vaern.it.openapi.Tour.OTHER;
import static dk.vaern.it.openapi.Tour.OWNER;
import static dk.vaern.it.openapi.Tour.SUPPLIER;

import dk.vaern.it.openapi.Calls.Call;
import java.util.List;

/** Breaks every rule about incidents and their actions that the description names, once. */
final class IncidentRules {

    private static final String FUTURE = "2035-01-01T00:00:00Z";

    /** What ends with the handling. */
    private static final List<String> HANDLING = List.of(
            "triageIncident",
            "changeSeverity",
            "changeCategory",
            "reachPhase",
            "declareAwareness",
            "closeIncident",
            "appointCommander",
            "escalateIncident",
            "inviteParticipant",
            "recordObservation",
            "recordDecision",
            "attachEvidence",
            "addIndicator",
            "addAffectedService");

    private final Stage stage;
    private final Tour tour;
    private final String warning;

    /** @param warning one that everybody may see */
    IncidentRules(Stage stage, Tour tour, String warning) {
        this.stage = stage;
        this.tour = tour;
        this.warning = warning;
    }

    void breakAll() {
        course();
        circle();
        new OwnershipRules(stage, tour).breakAll();
        findings();
        lookingOn();
        leaderless();
        String closed = closed();
        ended(closed, "incident-closed");
        merging(closed);
        actions();
    }

    private Call by(String organisation, String operation) {
        return stage.incidents().by(organisation, operation);
    }

    private void course() {
        by(OWNER, "reportIncident").with("occurredAt", FUTURE).breaks("occurred-in-the-future");
        String incident = tour.reported();
        by(OWNER, "reachPhase").on(incident).breaks("not-triaged");
        by(OWNER, "closeIncident").on(incident).breaks("not-triaged");
        by(OWNER, "reopenIncident").on(incident).breaks("not-closed");
        by(OWNER, "changeSeverity").on(incident).with("severity", "HIGH").breaks("severity-unchanged");
        by(OWNER, "changeCategory").on(incident).ok();
        by(OWNER, "changeCategory").on(incident).breaks("category-unchanged");
        by(OWNER, "declareAwareness").on(incident).with("at", FUTURE).breaks("awareness-in-the-future");
        by(OWNER, "declareAwareness").on(incident).ok();
        by(OWNER, "declareAwareness").on(incident).breaks("awareness-already-declared");
        by(OWNER, "triageIncident").on(incident).ok();
        by(OWNER, "triageIncident").on(incident).breaks("already-triaged");
        by(OWNER, "closeIncident").on(incident).breaks("not-recovered");
        by(OWNER, "reachPhase").on(incident).with("phase", "RECOVERED").breaks("phase-out-of-order");
        String dismissed = tour.reported();
        by(OWNER, "triageIncident").on(dismissed).with("outcome", "DISMISSED").ok();
        by(OWNER, "reachPhase").on(dismissed).breaks("not-confirmed");
    }

    private void circle() {
        String incident = tour.reported();
        by(OWNER, "appointCommander").on(incident).ok();
        by(OWNER, "appointCommander").on(incident).breaks("commander-unchanged");
        by(OWNER, "escalateIncident").on(incident).with("level", "LOCAL").breaks("escalation-unchanged");
        by(OWNER, "inviteParticipant").on(incident).with("organisation", OWNER).breaks("owner-always-participates");
        by(OWNER, "inviteParticipant").on(incident).ok();
        by(OWNER, "inviteParticipant").on(incident).breaks("already-participating");
        by(OWNER, "inviteParticipant")
                .on(incident)
                .with("organisation", "authority-nobody")
                .breaks("unknown-organisation");
        by(OWNER, "joinIncident").on(incident, OWNER).breaks("not-participating");
        by(SUPPLIER, "joinIncident").on(incident, SUPPLIER).ok();
        by(SUPPLIER, "joinIncident").on(incident, SUPPLIER).breaks("already-joined");
        by(OWNER, "removeParticipant").on(incident, OWNER).breaks("owner-always-participates");
        by(OWNER, "removeParticipant").on(incident, OTHER).breaks("not-participating");
        for (String operation : HANDLING.subList(0, 9)) {
            by(SUPPLIER, operation).on(incident).breaks("not-yours-to-do");
        }
        by(SUPPLIER, "reopenIncident").on(incident).breaks("not-yours-to-do");
        by(SUPPLIER, "mergeIncident").on(incident).with("into", incident).breaks("not-yours-to-do");
        by(SUPPLIER, "removeParticipant").on(incident, OWNER).breaks("not-yours-to-do");
        by(SUPPLIER, "breakGlass").on(incident).breaks("not-yours-to-do");
        by(SUPPLIER, "readIncident").on(incident).query("as=" + OWNER).refused("not-yours-to-look-as");
        by(SUPPLIER, "readIncidentTimeline").on(incident).query("as=" + OWNER).refused("not-yours-to-look-as");
    }

    private void findings() {
        String incident = tour.reported();
        for (String operation : List.of("recordObservation", "recordDecision")) {
            by(OWNER, operation).on(incident).with("occurredAt", FUTURE).breaks("occurred-in-the-future");
        }
        by(OWNER, "attachEvidence").on(incident).ok();
        by(OWNER, "attachEvidence").on(incident).breaks("evidence-already-attached");
        by(OWNER, "addIndicator").on(incident).ok();
        by(OWNER, "addIndicator").on(incident).breaks("indicator-already-added");
        by(OWNER, "addIndicator").on(incident).with("type", "rumour").refused("invalid-input");
        by(OWNER, "addAffectedService").on(incident).ok();
        by(OWNER, "addAffectedService").on(incident).breaks("service-already-added");
        link(incident).ok();
        link(incident).breaks("warning-already-linked");
        by(OWNER, "linkWarning").on(incident).with("warningId", Tour.unknown()).refused("unknown-warning");
        by(OWNER, "correctEntry").on(incident).refused("unknown-entry");
        by(OWNER, "recordReviewNote").on(incident).header("If-Match", "\"99\"").refused("version-mismatch");
    }

    private Call link(String incident) {
        return by(OWNER, "linkWarning").on(incident).with("warningId", warning);
    }

    /** Who broke the glass looks on, and does nothing. */
    private void lookingOn() {
        String incident = tour.reported();
        by(JOINT, "breakGlass").on(incident).ok();
        by(JOINT, "breakGlass").on(incident).breaks("glass-not-needed");
        for (String operation : HANDLING.subList(9, 14)) {
            by(JOINT, operation).on(incident).breaks("not-yours-to-do");
        }
        by(JOINT, "joinIncident").on(incident, JOINT).breaks("not-yours-to-do");
        by(JOINT, "linkWarning").on(incident).with("warningId", warning).breaks("not-yours-to-do");
        by(JOINT, "proposeAction").on(incident).breaks("not-yours-to-do");
        String entry = by(JOINT, "readIncidentTimeline")
                .on(incident)
                .ok()
                .json()
                .at("/items/0/id")
                .stringValue();
        by(JOINT, "correctEntry").on(incident).with("entry", entry).breaks("not-yours-to-do");
    }

    /** Confirmed by others, it has nobody who leads. */
    private void leaderless() {
        String incident = tour.reported();
        by(OWNER, "escalateIncident").on(incident).ok();
        by(JOINT, "triageIncident").on(incident).ok();
        for (String phase : List.of("CONTAINED", "ERADICATED", "RECOVERED")) {
            by(JOINT, "reachPhase").on(incident).with("phase", phase).ok();
        }
        by(OWNER, "closeIncident").on(incident).breaks("no-commander");
    }

    private String closed() {
        String incident = tour.reported();
        by(OWNER, "inviteParticipant").on(incident).ok();
        by(OWNER, "triageIncident").on(incident).with("outcome", "DISMISSED").ok();
        by(OWNER, "closeIncident").on(incident).ok();
        return incident;
    }

    private void ended(String incident, String rule) {
        HANDLING.forEach(operation -> by(OWNER, operation).on(incident).breaks(rule));
        by(SUPPLIER, "joinIncident").on(incident, SUPPLIER).breaks(rule);
        link(incident).breaks(rule);
        by(OWNER, "proposeAction").on(incident).breaks(rule);
    }

    private void merging(String duplicate) {
        String incident = tour.reported();
        Call merge = by(OWNER, "mergeIncident").on(incident);
        merge.with("into", incident).breaks("merged-into-itself");
        merge.refused("unknown-incident");
        by(OWNER, "mergeIncident").on(duplicate).with("into", incident).ok();
        ended(duplicate, "incident-merged");
        for (String operation : List.of(
                "reopenIncident", "offerOwnership", "withdrawOwnershipOffer", "acceptOwnership", "declineOwnership")) {
            by(OWNER, operation).on(duplicate).breaks("incident-merged");
        }
        by(OWNER, "mergeIncident").on(duplicate).with("into", incident).breaks("incident-merged");
        Stage.soon(() -> by(OWNER, "readIncidentTimeline")
                .on(incident)
                .query("order=desc")
                .ok()
                .text()
                .contains(duplicate));
        merge.with("into", duplicate).breaks("merged-in-a-circle");
    }

    /** What is kept inside is not given to others to do. */
    private void labelled() {
        String kept =
                by(OWNER, "reportIncident").with("tlp", "AMBER+STRICT").ok().id();
        by(OWNER, "proposeAction").on(kept).breaks("label-keeps-it-inside");
        String own =
                by(OWNER, "proposeAction").on(kept).with("assignee", OWNER).ok().id();
        by(OWNER, "assignAction").on(own).breaks("label-keeps-it-inside");
    }

    private void actions() {
        String incident = tour.reported();
        by(OWNER, "inviteParticipant").on(incident).ok();
        by(OWNER, "proposeAction")
                .on(incident)
                .with("dueAt", "2025-01-01T00:00:00Z")
                .breaks("due-in-the-past");
        by(OWNER, "proposeAction")
                .on(incident)
                .with("assignee", "authority-nobody")
                .breaks("unknown-organisation");
        labelled();
        String action = tour.proposed(incident);
        List<String> assignees = List.of(
                "acceptAction", "declineAction", "startAction", "blockAction", "unblockAction", "completeAction");
        List<String> directors = List.of("assignAction", "verifyAction", "cancelAction");
        assignees.forEach(operation -> by(OWNER, operation).on(action).breaks("not-the-assignee"));
        directors.forEach(operation -> by(SUPPLIER, operation).on(action).breaks("not-yours-to-direct"));
        by(OWNER, "assignAction").on(action).breaks("already-assigned-to-it");
        by(OWNER, "assignAction")
                .on(action)
                .with("assignee", "authority-nobody")
                .breaks("unknown-organisation");
        by(SUPPLIER, "startAction").on(action).breaks("not-accepted");
        by(SUPPLIER, "acceptAction").on(action).ok();
        by(SUPPLIER, "acceptAction").on(action).breaks("not-assigned");
        by(SUPPLIER, "declineAction").on(action).breaks("not-assigned");
        by(SUPPLIER, "blockAction").on(action).breaks("not-started");
        by(SUPPLIER, "completeAction").on(action).breaks("not-started");
        by(SUPPLIER, "startAction").on(action).ok();
        by(SUPPLIER, "startAction").on(action).breaks("already-started");
        by(SUPPLIER, "unblockAction").on(action).breaks("not-blocked");
        by(OWNER, "verifyAction").on(action).breaks("not-completed");
        by(OWNER, "cancelAction").on(action).ok();
        assignees.forEach(operation -> by(SUPPLIER, operation).on(action).breaks("action-ended"));
        directors.forEach(operation -> by(OWNER, operation).on(action).breaks("action-ended"));
    }
}
