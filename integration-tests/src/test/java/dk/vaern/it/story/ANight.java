package dk.vaern.it.story;

import static dk.vaern.it.story.Stage.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.it.world.Api;
import dk.vaern.it.world.Message;
import dk.vaern.it.world.Message.Way;
import dk.vaern.it.world.World;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An advisory comes in, is pushed to all 98, becomes an incident at one, is handled, closed and replayed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class ANight extends Night {

    private static final String UNUSED = "01980000-0000-7000-8000-000000000000";

    private String action = "";
    private long beforeEscalation;

    ANight(World world) {
        super(world);
    }

    @Test
    @Order(1)
    void an_advisory_comes_in_and_is_kept_byte_for_byte() throws IOException {
        byte[] advisory = resource("/csaf/icsa-23-131-01.json");

        var imported = analyst.post("/api/v1/warnings/imports", advisory, "application/csaf+json")
                .expect(201);

        warning = imported.json().path("warnings").path(0).path("id").stringValue();
        analyst.post("/api/v1/warnings/imports", advisory, "application/csaf+json")
                .expect(200);
        assertThat(analyst.get("/api/v1/warnings/" + warning + "/original")
                        .expect(200)
                        .response()
                        .body())
                .isEqualTo(advisory);
        aarhus.get("/api/v1/warnings/" + warning).expect(404);
    }

    @Test
    @Order(2)
    void it_is_pushed_to_all_98_and_each_is_told_once() {
        analyst.post("/api/v1/warnings/" + warning + "/publication", """
                {"audience": {"all": true}, "urgency": "URGENT", "acknowledgeBy": "%s", "actBy": "%s"}
                """.formatted(
                                stage.in(Duration.ofHours(2)), stage.in(Duration.ofDays(3))))
                .expect(200);

        soon(() -> assertThat(receipts(joint)).hasSize(98));
        assertThat(receipts(aarhus)).hasSize(1);
        soon(() -> assertThat(told("warning=" + warning))
                .hasSize(98)
                .extracting(notification -> notification.path("status").stringValue())
                .containsOnly("ACCEPTED", "DELIVERED"));
        List<Message> messages = stage.arrived();
        assertThat(messages).hasSize(98).extracting(Message::way).contains(Way.EMAIL, Way.SMS, Way.WEBHOOK);
        assertThat(messages)
                .extracting(Message::deliveryId)
                .containsExactlyInAnyOrderElementsOf(ids(told("warning=" + warning)));
        assertThat(messages)
                .extracting(Message::to)
                .containsExactlyInAnyOrderElementsOf(receipts(joint).stream()
                        .map(receipt ->
                                stage.addressOf(receipt.path("organisation").stringValue()))
                        .toList());
        assertThat(messages).allSatisfy(message -> assertThat(message.words()).contains("TLP:CLEAR"));
    }

    @Test
    @Order(3)
    void aarhus_acknowledges_and_is_affected() {
        String receipt = "/api/v1/warnings/" + warning + "/receipts/" + AARHUS;
        Api aarhusIsTold = stage.isTold("municipality-0751.responder");
        String notification = ids(aarhusIsTold.items("/api/v1/notifications")).getFirst();

        aarhusIsTold
                .post("/api/v1/notifications/" + notification + "/acknowledgement", "{}")
                .expect(200);
        aarhus.post(receipt + "/acknowledgement", "{}").expect(200);
        aarhus.post(receipt + "/acknowledgement", "{}").expect(200);
        aarhus.post(receipt + "/assessment", """
                {"exposure": "AFFECTED", "justification": "Two controllers at the water works"}
                """).expect(200);

        var read = aarhus.get(receipt).expect(200).json();
        assertThat(read.path("status").stringValue()).isEqualTo("ASSESSED");
        assertThat(read.path("exposure").stringValue()).isEqualTo("AFFECTED");
        odense.post(receipt + "/acknowledgement", "{}").expect(404);
    }

    @Test
    @Order(4)
    void it_becomes_an_incident_that_only_aarhus_sees() {
        incident = aarhus.post("/api/v1/incidents", """
                {"title": "%s", "description": "Ukendt login på to controllere",
                 "severity": "HIGH", "category": "malicious-code/infected-system", "tlp": "AMBER",
                 "affectedServices": ["Vandforsyning"]}
                """.formatted(TITLE))
                .expect(201)
                .id();
        aarhus.post(at("/triage"), """
                {"outcome": "CONFIRMED", "reason": "Loggen viser det"}""").expect(200);
        aarhus.post(at("/warnings"), """
                {"warningId": "%s"}""".formatted(warning)).expect(200);
        aarhus.post(at("/observations"), """
                {"text": "Pumperne blev stoppet udefra kl. 02.40"}""").expect(200);

        joint.get(at("")).expect(404);
        assertThat(joint.get(at("")).text())
                .isEqualTo(joint.get("/api/v1/incidents/" + UNUSED).text());
        beforeEscalation = aarhus.get(at("")).expect(200).json().path("asOf").longValue();
        assertThat(stage.arrived()).isEmpty();
    }

    @Test
    @Order(5)
    void it_is_escalated_and_those_it_comes_to_are_told_that_but_not_what() {
        aarhusLead.post(at("/escalation"), """
                {"level": "JOINT", "reason": "Vi kan ikke alene"}""").expect(200);
        invite("supplier-demo");
        invite(Stage.SILENT);

        soon(() -> assertThat(stage.arrived())
                .extracting(Message::to)
                .containsExactlyInAnyOrder(stage.addressOf("joint-municipal"), stage.addressOf("supplier-demo")));
        joint.get(at("")).expect(200);
        stage.asks("supplier-demo.responder").get(at("")).expect(200);
        requireSilence(stage.arrived());
    }

    @Test
    @Order(6)
    void who_cannot_be_reached_is_seen_to_be() {
        soon(() -> assertThat(told("incident=" + incident + "&status=GIVEN_UP"))
                .singleElement()
                .satisfies(notification -> {
                    assertThat(notification.path("recipient").stringValue()).isEqualTo(Stage.SILENT);
                    assertThat(notification.path("reason").stringValue()).isEqualTo("no-contact-point");
                    assertThat(notification.path("contactPoint").isNull()).isTrue();
                }));
        assertThat(timeline(aarhus, "kind=notification.given-up"))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.path("organisation").stringValue()).isEqualTo(Stage.SILENT));
    }

    @Test
    @Order(7)
    void an_action_is_assigned_and_its_assignee_told() {
        var nobody = joint.post(at("/actions"), """
                {"title": "Skift adgangskoder", "description": "d", "assignee": "municipality-0009"}""").expect(400);
        assertThat(nobody.json().path("code").stringValue()).isEqualTo("unknown-organisation");
        aarhusLead.post(at("/participants"), """
                {"organisation": "municipality-0009", "history": "ALL"}""").expect(400);
        action = joint.post(at("/actions"), """
                {"title": "Skift adgangskoder", "description": "På alle controllere",
                 "assignee": "%s", "dueAt": "%s"}
                """.formatted(AARHUS, stage.in(Duration.ofHours(6))))
                .expect(201)
                .id();

        requireThatOnlyAarhusIsTold();
        aarhus.post("/api/v1/actions/" + action + "/acceptance", "{}").expect(200);
        aarhus.post("/api/v1/actions/" + action + "/start", "{}").expect(200);
    }

    @Test
    @Order(8)
    void who_has_not_answered_is_told_again_and_so_is_the_joint_organisation() {
        stage.later(Duration.ofHours(3));

        // And Aarhus, which has answered, is reminded of what it has to do: half of its time is gone.
        soon(() -> assertThat(stage.arrived()).hasSize(2 * 97 + 1));
        assertThat(stage.arrived()).extracting(Message::deliveryId).doesNotHaveDuplicates();
        List<String> told = stage.arrived().stream().map(Message::to).toList();
        assertThat(told).filteredOn(stage.addressOf(AARHUS)::equals).hasSize(1);
        assertThat(told).filteredOn(stage.addressOf("joint-municipal")::equals).hasSize(97);
    }

    @Test
    @Order(9)
    void an_action_that_is_late_is_recalled_to_whoever_should_have_done_it() {
        stage.later(Duration.ofHours(4));

        requireThatOnlyAarhusIsTold();
        assertThat(timeline(aarhus, "kind=action.became-overdue")).hasSize(1);
        aarhus.post("/api/v1/actions/" + action + "/completion", """
                {"result": "Skiftet på alle syv"}""").expect(200);
        joint.post("/api/v1/actions/" + action + "/verification", """
                {"result": "Efterprøvet"}""").expect(200);
    }

    @Test
    @Order(10)
    void it_is_closed() {
        for (String phase : List.of("CONTAINED", "ERADICATED", "RECOVERED")) {
            aarhus.post(at("/phase"), """
                    {"phase": "%s"}""".formatted(phase)).expect(200);
        }
        aarhus.post(at("/closure"), """
                {"rootCause": "Standardadgangskode", "lessons": "Skift dem ved idriftsættelse"}""").expect(200);

        var refused = aarhus.post(at("/observations"), """
                {"text": "For sent"}""").expect(409).json();
        assertThat(refused.path("code").stringValue()).isEqualTo("incident-closed");
        assertThat(refused.path("currentVersion").longValue())
                .isEqualTo(aarhus.get(at("")).json().path("version").longValue());
        var work = joint.post(at("/actions"), """
                {"title": "For sent", "description": "Sagen er lukket"}""").expect(409).json();
        assertThat(work.path("code").stringValue()).isEqualTo("incident-closed");
        assertThat(work.path("currentVersion")).isEqualTo(refused.path("currentVersion"));
    }

    @Test
    @Order(11)
    void it_is_replayed_as_it_stood_and_as_others_could_see_it() {
        Api reviewer = stage.asks("municipality-0751.reviewer");

        var then = reviewer.get(at("?at=" + beforeEscalation)).expect(200).json();
        assertThat(then.path("status").stringValue()).isEqualTo("CONFIRMED");
        assertThat(then.path("escalation").stringValue()).isEqualTo("LOCAL");
        reviewer.get(at("?at=" + beforeEscalation + "&as=joint-municipal")).expect(404);
        reviewer.get(at("?as=joint-municipal")).expect(200);

        assertThat(kinds(timeline(reviewer, "")))
                .contains(
                        "incident.reported",
                        "incident.escalated",
                        "action.assigned",
                        "action.verified",
                        "warning-receipt.acknowledged",
                        "notification.requested",
                        "notification.attempted",
                        "notification.given-up",
                        "notification.acknowledged",
                        "incident.closed")
                .containsAnyOf("notification.accepted", "notification.delivered")
                .startsWith("warning.published");
        assertThat(kinds(timeline(reviewer, "at=" + beforeEscalation)))
                .contains("notification.acknowledged")
                .doesNotContain("notification.given-up", "incident.escalated");
        assertThat(stage.arrived()).isEmpty();
    }

    @Test
    @Order(12)
    void its_timeline_is_the_same_page_by_page_and_backwards() {
        for (String moment : List.of("", "&at=" + beforeEscalation)) {
            List<String> forwards = ids(aarhus.items(at("/timeline?limit=200" + moment)));

            assertThat(ids(aarhus.all(at("/timeline?limit=3" + moment)))).isEqualTo(forwards);
            assertThat(ids(aarhus.all(at("/timeline?limit=3&order=desc" + moment))))
                    .isEqualTo(forwards.reversed());
        }
    }

    @Test
    @Order(13)
    void it_is_found_by_danish_words() {
        soon(() -> assertThat(ids(aarhus.items("/api/v1/incidents?q=pumpe"))).containsExactly(incident));
        assertThat(odense.items("/api/v1/incidents?q=pumpe")).isEmpty();
    }
}
