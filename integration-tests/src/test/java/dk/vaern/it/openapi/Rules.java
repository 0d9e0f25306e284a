package dk.vaern.it.openapi;

import static dk.vaern.it.openapi.Tour.CENTRE;
import static dk.vaern.it.openapi.Tour.JOINT;
import static dk.vaern.it.openapi.Tour.OTHER;
import static dk.vaern.it.openapi.Tour.OWNER;
import static dk.vaern.it.openapi.Tour.SUPPLIER;

import dk.vaern.it.openapi.Calls.Call;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Breaks every rule about warnings, organisations, campaigns and messages that the description names, once. */
final class Rules {

    private static final String PAST = "2025-01-01T00:00:00Z";
    private static final String NEW = "supplier-sydvand";

    private final Stage stage;

    Rules(Stage stage) {
        this.stage = stage;
    }

    void breakAll() {
        organisations();
        campaigns();
        String published = publishing();
        receipts(published);
        String withdrawn = drafted();
        by(CENTRE, "withdrawWarning").on(withdrawn).ok();
        ended(withdrawn, "warning-withdrawn");
        documents();
        processors();
        messages();
        expiry();
    }

    private Call by(String organisation, String operation) {
        return stage.incidents().by(organisation, operation);
    }

    private void organisations() {
        by(OWNER, "registerOrganisation").breaks("not-a-registrar");
        by(JOINT, "registerOrganisation").with("id", OTHER).breaks("already-registered");
        by(JOINT, "renameOrganisation").on(OTHER).ok();
        by(JOINT, "renameOrganisation").on(OTHER).breaks("name-unchanged");
        by(JOINT, "removeContactPoint").on(OTHER, Tour.unknown()).breaks("no-such-contact-point");
        by(JOINT, "linkSupplier").on(OTHER).with("supplier", OWNER).breaks("not-a-supplier");
        by(JOINT, "linkSupplier").on(OTHER).ok();
        by(JOINT, "linkSupplier").on(OTHER).breaks("supplier-already-linked");
        by(JOINT, "unlinkSupplier").on(OTHER, NEW).breaks("supplier-not-linked");
        by(JOINT, "reachOnboardingStep").on(OTHER).with("step", "FULL").breaks("step-out-of-order");
        by(JOINT, "endOrganisation").on(OTHER).with("lastDay", "2001-01-01").breaks("ends-before-it-began");
        by(JOINT, "endOrganisation").on(OTHER).with("successor", OTHER).breaks("succeeded-by-itself");
        for (String operation :
                List.of("renameOrganisation", "addContactPoint", "linkSupplier", "reachOnboardingStep")) {
            by(OTHER, operation).on(OWNER).breaks("not-your-organisation");
        }
        by(OTHER, "removeContactPoint").on(OWNER, Tour.unknown()).breaks("not-your-organisation");
        by(OTHER, "unlinkSupplier").on(OWNER, SUPPLIER).breaks("not-your-organisation");
        by(OTHER, "endOrganisation").on(OWNER).breaks("not-a-registrar");
        people();
        endedOrganisation();
    }

    private void people() {
        String somebody = by(JOINT, "addContactPoint").on(OTHER).ok().id();
        by(OTHER, "erasePerson").on(OWNER, somebody).breaks("not-your-organisation");
        by(JOINT, "erasePerson").on(OTHER, Tour.unknown()).breaks("no-such-person");
        by(OTHER, "erasePerson").on(OTHER, somebody).ok();
        by(OTHER, "erasePerson").on(OTHER, somebody).breaks("person-erased");
        by(JOINT, "addContactPoint").on(OTHER).with("person", somebody).breaks("person-erased");
    }

    private void endedOrganisation() {
        Call registration = by(JOINT, "registerOrganisation")
                .with("id", NEW)
                .with("validFrom", "2020-01-01")
                .with("contactPoints", null);
        registration.ok();
        by(JOINT, "reachOnboardingStep").on(NEW).breaks("no-contact-points");
        by(JOINT, "endOrganisation").on(NEW).with("lastDay", "2021-01-01").ok();
        registration.breaks("organisation-ended");
        for (String operation : List.of(
                "renameOrganisation", "addContactPoint", "linkSupplier", "reachOnboardingStep", "endOrganisation")) {
            by(JOINT, operation).on(NEW).breaks("organisation-ended");
        }
        by(JOINT, "removeContactPoint").on(NEW, Tour.unknown()).breaks("organisation-ended");
        by(JOINT, "unlinkSupplier").on(NEW, SUPPLIER).breaks("organisation-ended");
    }

    private void campaigns() {
        by(OWNER, "startCampaign").breaks("only-coordinators-run-campaigns");
        by(JOINT, "startCampaign").with("warningId", Tour.unknown()).breaks("not-found");
        by(JOINT, "startCampaign").with("audience", nobody()).breaks("no-targets");
        by(JOINT, "startCampaign").with("dueAt", PAST).breaks("due-in-the-past");
        String campaign = by(JOINT, "startCampaign").ok().id();
        by(OWNER, "endCampaign").on(campaign).breaks("not-yours-to-end");
        by(JOINT, "endCampaign").on(campaign).ok();
        by(JOINT, "endCampaign").on(campaign).breaks("campaign-ended");
    }

    private static Map<String, Object> nobody() {
        return Map.of("organisations", List.of("authority-nobody"));
    }

    private String drafted() {
        return by(CENTRE, "draftWarning")
                .with("audience", Map.of("all", true))
                .ok()
                .id();
    }

    private String publishing() {
        String nationalCentre = "only-the-national-centre-warns";
        by(OWNER, "draftWarning").breaks(nationalCentre);
        by(CENTRE, "draftWarning").with("actBy", PAST).breaks("act-by-before-acknowledge-by");
        String warning = drafted();
        by(CENTRE, "redraftWarning").on(warning).with("actBy", PAST).breaks("act-by-before-acknowledge-by");
        by(CENTRE, "reviseWarning").on(warning).breaks("not-published");
        Call publication = by(CENTRE, "publishWarning").on(warning);
        publication.with("actBy", "2034-01-01T00:00:00Z").breaks("act-by-before-acknowledge-by");
        publication.with("acknowledgeBy", PAST).breaks("acknowledge-by-in-the-past");
        publication.with("acknowledgeBy", null).with("actBy", PAST).breaks("act-by-in-the-past");
        publication.with("audience", nobody()).breaks("no-recipients");
        publication.ok();
        publication.breaks("already-published");
        by(CENTRE, "redraftWarning").on(warning).breaks("already-published");
        by(CENTRE, "reviseWarning").on(warning).with("tlp", "RED").breaks("red-is-for-individuals");
        for (String operation : List.of("redraftWarning", "publishWarning", "reviseWarning", "withdrawWarning")) {
            by(OWNER, operation).on(warning).breaks(nationalCentre);
        }
        String red = by(CENTRE, "draftWarning").with("tlp", "RED").ok().id();
        by(CENTRE, "publishWarning").on(red).breaks("red-is-for-individuals");
        by(CENTRE, "startCampaign").with("warningId", red).breaks("red-is-for-individuals");
        by(OTHER, "readWarningTimeline").on(warning).query("as=" + OWNER).refused("not-yours-to-look-as");
        return warning;
    }

    private void ended(String warning, String rule) {
        for (String operation : List.of("redraftWarning", "publishWarning", "reviseWarning", "withdrawWarning")) {
            by(CENTRE, operation).on(warning).breaks(rule);
        }
    }

    private void receipts(String warning) {
        by(OWNER, "acknowledgeWarning")
                .on(warning, OWNER)
                .header("If-Match", "\"9\"")
                .refused("version-mismatch");
        by(OWNER, "reportMitigation").on(warning, OWNER).breaks("not-assessed");
        by(OWNER, "assessExposure")
                .on(warning, OWNER)
                .with("justification", null)
                .breaks("justification-needed");
        by(OWNER, "assessExposure").on(warning, OWNER).ok();
        by(OWNER, "reportMitigation").on(warning, OWNER).breaks("not-exposed");
        for (String operation : List.of("acknowledgeWarning", "assessExposure", "reportMitigation")) {
            by(CENTRE, operation).on(warning, OWNER).as("responder").breaks("not-your-receipt");
        }
    }

    private void documents() {
        Call document = by(CENTRE, "importWarning");
        by(OWNER, "importWarning").breaks("only-the-national-centre-warns");
        document.body("{}").refused("document-refused");
        String imported = document.ok().json().at("/warnings/0/id").stringValue();
        by(CENTRE, "publishWarning").on(imported).body("{}").breaks("no-distribution");
        by(CENTRE, "publishWarning").on(imported).ok();
        Call second = document.body(revised(document, "2", "WHITE"));
        second.ok();
        document.body(revised(document, "2", "WHITE").replace("from outside.", "from outside!"))
                .ok();
        document.body(revised(document, "1", "WHITE").replace("from outside.", "from outside?"))
                .refused("older-revision");
        document.body(revised(document, "3", "RED")).breaks("red-is-for-individuals");
        by(CENTRE, "withdrawWarning").on(imported).ok();
        document.body(revised(document, "4", "WHITE")).breaks("warning-withdrawn");
    }

    /** The same document in another revision. */
    private static String revised(Call document, String version, String label) {
        String history = "";
        for (int number = 1; number <= Integer.parseInt(version); number++) {
            history += (number == 1 ? "" : ",")
                    + "{\"date\":\"2026-11-0%d\",\"number\":\"%d\",\"summary\":\"Again\"}"
                            .formatted(number, number)
                            .replace("\",\"number", "T06:00:00Z\",\"number");
        }
        return document.body()
                .replaceFirst("\"revision_history\":\\[.*?\\]", "\"revision_history\":[" + history + "]")
                .replace("\"version\":\"1\"", "\"version\":\"" + version + "\"")
                .replace("\"current_release_date\":\"2026-11-01", "\"current_release_date\":\"2026-11-0" + version)
                .replace("WHITE", label);
    }

    /** Time passes for everybody, so this comes last. */
    private void expiry() {
        Call document = by(CENTRE, "importWarning");
        Call another = document.body(document.body().replace("EV-2026-1", "EV-2026-2"));
        String warning = another.ok().json().at("/warnings/0/id").stringValue();
        by(CENTRE, "publishWarning")
                .on(warning)
                .with("actBy", "2035-01-02T12:00:00Z")
                .ok();
        stage.advance(Duration.ofDays(20 * 365));
        Stage.soon(() -> by(CENTRE, "readWarning").on(warning).ok().text().contains("EXPIRED"));
        ended(warning, "warning-expired");
        another.body(revised(another, "2", "WHITE")).breaks("warning-expired");
    }

    private void processors() {
        processors(stage.incidents(), "incident-board", "issue-receipts");
        processors(stage.notifications(), "notification-board", "tell-recipients");
    }

    private static void processors(Calls of, String projection, String policy) {
        of.by(OWNER, "listProcessors").refused("only-operators");
        of.by(OWNER, "rebuildProjection").on(projection).refused("only-operators");
        of.by(JOINT, "rebuildProjection").on("nothing").refused("not-found");
        of.by(JOINT, "rebuildProjection").on(policy).refused("policies-are-never-replayed");
        of.by(OWNER, "listDeadLetters").on(policy).refused("only-operators");
        of.by(OWNER, "retryDeadLetter").on(policy, "1").refused("only-operators");
        of.by(OWNER, "evictDeadLetter").on(policy, "1").refused("only-operators");
    }

    private void messages() {
        Calls of = stage.notifications();
        String notification =
                of.by(OWNER, "listNotifications").ok().json().at("/items/0/id").stringValue();
        of.by(OWNER, "acknowledgeNotification")
                .on(notification)
                .header("If-Match", "\"99\"")
                .refused("version-mismatch");
        of.by(JOINT, "acknowledgeNotification").on(notification).breaks("not-yours-to-acknowledge");
    }
}
