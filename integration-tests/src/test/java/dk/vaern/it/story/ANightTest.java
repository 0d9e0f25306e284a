package dk.vaern.it.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.vaern.it.world.Api;
import dk.vaern.it.world.Organisations;
import dk.vaern.it.world.World;
import dk.vaern.it.world.World.Service;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** An advisory comes in, is pushed to all 98, becomes an incident at one, is handled, closed and replayed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ANightTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final World world = World.begin();
    private final Service service = world.incidentService(Map.of());
    private final Api analyst = service.as("national-centre.analyst");
    private final Api aarhus = service.as("municipality-0751.responder");
    private final Api aarhusLead = service.as("municipality-0751.coordinator");
    private final Api joint = service.as("joint-municipal.coordinator");
    private final Api odense = service.as("municipality-0461.responder");

    private String warning = "";
    private String incident = "";
    private String action = "";
    private long beforeEscalation;

    @BeforeAll
    void organisations_are_registered() {
        new Organisations(service).registerAll();
    }

    @AfterAll
    void end() {
        world.close();
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
    void it_is_pushed_to_all_98() {
        analyst.post("/api/v1/warnings/" + warning + "/publication", """
                {"audience": {"all": true}, "urgency": "URGENT", "acknowledgeBy": "%s", "actBy": "%s"}
                """.formatted(
                                in(Duration.ofHours(2)), in(Duration.ofDays(3))))
                .expect(200);

        await().atMost(SOON).untilAsserted(() -> assertThat(receipts(joint)).hasSize(98));
        assertThat(receipts(aarhus)).hasSize(1);
    }

    @Test
    @Order(3)
    void aarhus_acknowledges_and_is_affected() {
        String receipt = "/api/v1/warnings/" + warning + "/receipts/municipality-0751";

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
                {"title": "Styringen på vandværket svarer ikke", "description": "Ukendt login på to controllere",
                 "severity": "HIGH", "category": "malicious-code/infected-system", "tlp": "AMBER",
                 "affectedServices": ["Vandforsyning"]}
                """).expect(201).id();
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
    }

    private static final String UNUSED = "01980000-0000-7000-8000-000000000000";

    @Test
    @Order(5)
    void it_is_escalated_and_handled_together() {
        aarhusLead.post(at("/escalation"), """
                {"level": "JOINT", "reason": "Vi kan ikke alene"}""").expect(200);
        joint.get(at("")).expect(200);
        action = joint.post(at("/actions"), """
                {"title": "Skift adgangskoder", "description": "På alle controllere",
                 "assignee": "municipality-0751", "dueAt": "%s"}
                """.formatted(in(Duration.ofHours(6))))
                .expect(201)
                .id();

        aarhus.post("/api/v1/actions/" + action + "/acceptance", "{}").expect(200);
        aarhus.post("/api/v1/actions/" + action + "/start", "{}").expect(200);
        aarhus.post("/api/v1/actions/" + action + "/completion", """
                {"result": "Skiftet på alle syv"}""").expect(200);
        joint.post("/api/v1/actions/" + action + "/verification", """
                {"result": "Efterprøvet"}""").expect(200);
    }

    @Test
    @Order(6)
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
    }

    @Test
    @Order(7)
    void it_is_replayed_as_it_stood_and_as_others_could_see_it() {
        Api reviewer = service.as("municipality-0751.reviewer");

        var then = reviewer.get(at("?at=" + beforeEscalation)).expect(200).json();
        assertThat(then.path("status").stringValue()).isEqualTo("CONFIRMED");
        assertThat(then.path("escalation").stringValue()).isEqualTo("LOCAL");
        reviewer.get(at("?at=" + beforeEscalation + "&as=joint-municipal")).expect(404);
        reviewer.get(at("?as=joint-municipal")).expect(200);

        List<String> kinds = items(reviewer, at("/timeline?limit=200")).stream()
                .map(item -> item.path("kind").stringValue())
                .toList();
        assertThat(kinds)
                .contains(
                        "incident.reported",
                        "incident.escalated",
                        "action.assigned",
                        "action.verified",
                        "warning.published",
                        "warning-receipt.acknowledged",
                        "incident.closed")
                .startsWith("warning.published");
    }

    @Test
    @Order(8)
    void it_is_found_by_danish_words() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(items(aarhus, "/api/v1/incidents?q=pumpe"))
                        .extracting(item -> item.path("id").stringValue())
                        .containsExactly(incident));
        assertThat(items(odense, "/api/v1/incidents?q=pumpe")).isEmpty();
    }

    private String at(String path) {
        return "/api/v1/incidents/" + incident + path;
    }

    private List<JsonNode> receipts(Api who) {
        return items(who, "/api/v1/warnings/" + warning + "/receipts?limit=200");
    }

    private static List<JsonNode> items(Api who, String path) {
        return StreamSupport.stream(
                        who.get(path).expect(200).json().path("items").spliterator(), false)
                .toList();
    }

    private Instant in(Duration duration) {
        return world.clock().instant().plus(duration);
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = Objects.requireNonNull(ANightTest.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }
}
