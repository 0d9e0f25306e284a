package dk.vaern.it.openapi;

import dk.vaern.it.openapi.Calls.Call;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Everything that can be done, done once as it should be, with the bodies that the description shows. */
final class Tour {

    static final String OWNER = "municipality-0751";
    static final String OTHER = "municipality-0101";
    static final String JOINT = "joint-municipal";
    static final String CENTRE = "national-centre";
    static final String SUPPLIER = "supplier-demo";
    private static final String NEW = "supplier-nordvand";

    private final Stage stage;
    private final Calls calls;

    Tour(Stage stage) {
        this.stage = stage;
        this.calls = stage.incidents();
    }

    /** Returns a warning that everybody may see. */
    String go() {
        organisations();
        String warning = warning();
        document();
        campaign();
        String incident = incident(warning);
        handOver();
        actions(incident);
        theEnd(incident);
        others();
        notifications();
        return warning;
    }

    private Call by(String organisation, String operation) {
        return calls.by(organisation, operation);
    }

    private void organisations() {
        by(JOINT, "registerOrganisation").ok();
        for (String id : new String[] {OWNER, OTHER, JOINT, CENTRE, SUPPLIER}) {
            by(JOINT, "registerOrganisation").with("id", id).with("cvr", null).ok();
            by(JOINT, "addContactPoint").on(id).ok();
        }
        String contact = by(JOINT, "addContactPoint").on(NEW).ok().id();
        by(JOINT, "reachOnboardingStep").on(NEW).ok();
        by(JOINT, "renameOrganisation").on(NEW).ok();
        by(JOINT, "linkSupplier").on(NEW).ok();
        by(JOINT, "unlinkSupplier").on(NEW, SUPPLIER).ok();
        by(JOINT, "erasePerson").on(NEW, contact).ok();
        by(JOINT, "readOrganisation").on(NEW).as("administrator").ok();
        String version = by(JOINT, "removeContactPoint").on(NEW, contact).ok().header("ETag");
        by(JOINT, "readOrganisation").on(NEW).header("Min-Version", version).ok();
        by(OWNER, "readOrganisation").on(OWNER).as("administrator").ok();
        by(OWNER, "listOrganisations").query("limit=2&kind=MUNICIPALITY").ok();
        by(OWNER, "listOrganisations").query("limit=1").ok();
        by(JOINT, "endOrganisation").on(NEW).ok();
    }

    private String warning() {
        String warning = by(CENTRE, "draftWarning").ok().expect(201).id();
        by(CENTRE, "redraftWarning").on(warning).ok();
        by(CENTRE, "publishWarning").on(warning).ok();
        by(CENTRE, "reviseWarning").on(warning).ok();
        by(OWNER, "acknowledgeWarning").on(warning, OWNER).ok();
        by(OWNER, "assessExposure").on(warning, OWNER).ok();
        by(OWNER, "assessExposure")
                .on(warning, OWNER)
                .with("exposure", "AFFECTED")
                .ok();
        by(OWNER, "reportMitigation").on(warning, OWNER).ok();
        by(OWNER, "readReceipt").on(warning, OWNER).ok();
        by(CENTRE, "listReceipts").on(warning).query("limit=1").ok();
        by(OWNER, "readWarning").on(warning).ok();
        by(OWNER, "readWarningTimeline").on(warning).query("limit=2").ok();
        Stage.soon(() -> by(OWNER, "listWarnings").ok().json().path("items").size() == 1);
        return warning;
    }

    private void document() {
        String imported = by(CENTRE, "importWarning")
                .ok()
                .expect(201)
                .json()
                .at("/warnings/0/id")
                .stringValue();
        by(CENTRE, "importWarning").ok().expect(200);
        by(CENTRE, "readOriginal").on(imported).ok();
        by(CENTRE, "readWarning").on(imported).ok();
    }

    private void campaign() {
        String campaign = by(JOINT, "startCampaign").ok().id();
        by(JOINT, "readCampaign").on(campaign).header("Min-Version", "\"1\"").ok();
        by(JOINT, "listCampaigns").ok();
        by(OWNER, "listActions").ok();
        by(JOINT, "endCampaign").on(campaign).ok();
    }

    String reported() {
        return by(OWNER, "reportIncident").ok().expect(201).id();
    }

    private String incident(String warning) {
        String incident = reported();
        by(OWNER, "triageIncident").on(incident).ok();
        by(OWNER, "changeSeverity").on(incident).ok();
        by(OWNER, "changeCategory").on(incident).ok();
        by(OWNER, "appointCommander").on(incident).ok();
        by(OWNER, "inviteParticipant").on(incident).ok();
        by(SUPPLIER, "joinIncident").on(incident, SUPPLIER).ok();
        by(OWNER, "recordObservation").on(incident).ok();
        by(OWNER, "recordDecision").on(incident).ok();
        by(OWNER, "attachEvidence").on(incident).ok();
        by(OWNER, "addIndicator").on(incident).ok();
        by(OWNER, "addAffectedService").on(incident).ok();
        by(OWNER, "recordReviewNote").on(incident).ok();
        by(OWNER, "linkWarning").on(incident).with("warningId", warning).ok();
        by(OWNER, "declareAwareness").on(incident).ok();
        by(OWNER, "escalateIncident").on(incident).ok();
        by(OWNER, "readIncidentTimeline").on(incident).query("limit=3").ok();
        JsonNode timeline = by(OWNER, "readIncidentTimeline")
                .on(incident)
                .query("order=desc&limit=200&kind=incident.reported&kind=incident.confirmed&at=2035-01-01T00:00:00Z")
                .header("Accept-Language", "en")
                .ok()
                .json();
        String entry = timeline.at("/items/0/id").stringValue();
        Call correction = by(OWNER, "correctEntry").on(incident).with("entry", entry);
        correction.header("If-Match", "\"99\"").refused("version-mismatch");
        correction.ok();
        return incident;
    }

    private void handOver() {
        String incident = reported();
        by(OWNER, "inviteParticipant").on(incident).ok();
        by(OWNER, "offerOwnership").on(incident).ok();
        by(OWNER, "withdrawOwnershipOffer").on(incident).ok();
        by(OWNER, "offerOwnership").on(incident).ok();
        by(SUPPLIER, "declineOwnership").on(incident).ok();
        by(OWNER, "offerOwnership").on(incident).ok();
        by(OWNER, "readIncident").on(incident).ok();
        by(SUPPLIER, "acceptOwnership").on(incident).ok();
        by(OWNER, "readIncident").on(incident).ok();
    }

    private void actions(String incident) {
        String done = proposed(incident);
        by(SUPPLIER, "acceptAction").on(done).ok();
        by(SUPPLIER, "startAction").on(done).ok();
        by(SUPPLIER, "blockAction").on(done).ok();
        by(SUPPLIER, "unblockAction").on(done).ok();
        by(SUPPLIER, "completeAction").on(done).ok();
        by(OWNER, "verifyAction").on(done).ok();
        String undone = proposed(incident);
        by(SUPPLIER, "declineAction").on(undone).ok();
        by(OWNER, "assignAction").on(undone).ok();
        by(OWNER, "cancelAction").on(undone).ok();
        by(OWNER, "readAction").on(done).ok();
        by(OWNER, "listActions").query("incident=" + incident).ok();
    }

    String proposed(String incident) {
        return by(OWNER, "proposeAction").on(incident).ok().expect(201).id();
    }

    private void theEnd(String incident) {
        for (String phase : new String[] {"CONTAINED", "ERADICATED", "RECOVERED"}) {
            by(OWNER, "reachPhase").on(incident).with("phase", phase).ok();
        }
        by(OWNER, "removeParticipant").on(incident, SUPPLIER).ok();
        by(OWNER, "closeIncident").on(incident).ok();
        String version = by(OWNER, "reopenIncident").on(incident).ok().header("ETag");
        by(OWNER, "readIncident").on(incident).header("Min-Version", version).ok();
        by(OWNER, "readIncident")
                .on(incident)
                .query("as=" + OWNER + "&at=2035-01-01T00:00:00Z")
                .ok();
        String duplicate = reported();
        by(OWNER, "mergeIncident").on(duplicate).with("into", incident).ok();
        by(JOINT, "breakGlass").on(reported()).ok();
        Stage.soon(() -> by(OWNER, "listIncidents")
                .query("limit=1&q=file")
                .ok()
                .json()
                .path("nextCursor")
                .isString());
    }

    private void others() {
        by(OWNER, "readOverview").ok();
        by(OWNER, "listAudit").query("limit=1&operation=readIncident").ok();
        by(OWNER, "exportAudit").query("operation=readIncident").ok();
        by(OWNER, "exportAudit").header("Accept", "text/plain").ok();
        processors(stage.incidents(), "incident-board", "issue-receipts");
        processors(stage.notifications(), "notification-board", "tell-recipients");
    }

    private static void processors(Calls of, String projection, String policy) {
        of.by(JOINT, "listProcessors").ok();
        of.by(JOINT, "rebuildProjection").on(projection).ok();
        of.by(JOINT, "listDeadLetters").on(policy).ok();
    }

    private void notifications() {
        Calls of = stage.notifications();
        Stage.soon(() ->
                !of.by(OWNER, "listNotifications").ok().json().path("items").isEmpty());
        Stage.soon(() ->
                !of.by(OWNER, "listDestinations").ok().json().path("items").isEmpty());
        String notification =
                of.by(OWNER, "listNotifications").ok().json().at("/items/0/id").stringValue();
        of.by(OWNER, "acknowledgeNotification").on(notification).ok();
        of.by(OWNER, "readNotification")
                .on(notification)
                .header("Min-Version", "\"1\"")
                .ok();
    }

    /** What is nowhere. */
    static String unknown() {
        return UUID.randomUUID().toString();
    }
}
