package dk.vaern.it.warnings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.vaern.it.world.Api;
import dk.vaern.it.world.Organisations;
import dk.vaern.it.world.World;
import dk.vaern.it.world.World.Service;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Who was warned of what, when, and what did they answer? */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WarningTimelineTest {

    private final World world = World.begin();
    private final Service service = world.incidentService(Map.of());
    private final Api analyst = service.as("national-centre.analyst");
    private final Api joint = service.as("joint-municipal.coordinator");
    private final Api aarhus = service.as("municipality-0751.responder");
    private final Api odense = service.as("municipality-0461.responder");

    private String warning = "";
    private long published;

    @BeforeAll
    void a_warning_is_drafted_redrafted_published_acknowledged_and_withdrawn() {
        new Organisations(service).registerAll();
        warning = analyst.post("/api/v1/warnings", content("Forkert overskrift"))
                .expect(201)
                .id();
        analyst.send("PUT", at(""), content("Ny sårbarhed i mailserver").getBytes(StandardCharsets.UTF_8), Map.of())
                .expect(200);
        analyst.post(at("/publication"), "{}").expect(200);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> entries(joint, "kind=warning-receipt.issued").size() == 2);
        published = entries(joint, "").getLast().path("position").longValue();
        aarhus.post(at("/receipts/municipality-0751/acknowledgement"), "{}").expect(200);
        odense.post(at("/receipts/municipality-0461/acknowledgement"), "{}").expect(200);
        analyst.post(at("/withdrawal"), """
                {"reason": "Rettet af leverandøren"}""").expect(200);
    }

    @AfterAll
    void end() {
        world.close();
    }

    @Test
    void the_centre_sees_all_of_it_in_order() {
        assertThat(kinds(entries(analyst, "")))
                .startsWith("warning.drafted", "warning.redrafted", "warning.published")
                .endsWith("warning-receipt.acknowledged", "warning-receipt.acknowledged", "warning.withdrawn");
    }

    @Test
    void a_recipient_sees_its_own_answers_and_nothing_of_the_draft_or_of_others() {
        assertThat(kinds(entries(aarhus, "")))
                .containsExactly(
                        "warning.published",
                        "warning-receipt.issued",
                        "warning-receipt.acknowledged",
                        "warning.withdrawn");
        assertThat(aarhus.get(at("/timeline")).text()).doesNotContain("Forkert overskrift");
    }

    @Test
    void those_who_watch_the_shared_picture_see_everybodys_answers() {
        assertThat(kinds(entries(joint, "kind=warning-receipt.acknowledged"))).hasSize(2);
    }

    @Test
    void it_is_replayed_as_an_organisation_could_see_it_then() {
        assertThat(kinds(entries(joint, "at=" + published + "&as=municipality-0751")))
                .containsExactly("warning.published", "warning-receipt.issued");
        joint.get(at("/timeline?at=1&as=municipality-0751")).expect(404);
        joint.get(at("/timeline?as=municipality-0101")).expect(404);
        aarhus.get(at("/timeline?as=municipality-0461")).expect(403);
    }

    @Test
    void who_was_not_warned_finds_nothing() {
        Api outsider = service.as("municipality-0101.responder");

        assertThat(outsider.get(at("/timeline")).expect(404).text())
                .isEqualTo(outsider.get("/api/v1/warnings/01980000-0000-7000-8000-000000000000/timeline")
                        .text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    -               | Varslet blev trukket tilbage
                    da              | Varslet blev trukket tilbage
                    de              | Varslet blev trukket tilbage
                    en-GB           | The warning was withdrawn
                    fr, en;q=0.5    | The warning was withdrawn
                    """)
    void it_is_told_in_danish_unless_english_is_asked_for(String accepted, String sentence) {
        Map<String, String> headers = accepted.equals("-") ? Map.of() : Map.of("Accept-Language", accepted);

        var last = analyst.send("GET", at("/timeline?order=desc&limit=1"), null, headers);

        assertThat(last.expect(200).json().at("/items/0/text").stringValue()).startsWith(sentence);
    }

    @Test
    void it_is_read_in_pages_from_either_end() {
        var first = analyst.get(at("/timeline?order=desc&limit=1")).expect(200).json();
        assertThat(first.at("/items/0/kind").stringValue()).isEqualTo("warning.withdrawn");

        String cursor = first.path("nextCursor").stringValue();
        var second = analyst.get(at("/timeline?order=desc&limit=1&cursor=" + cursor))
                .expect(200)
                .json();
        assertThat(second.at("/items/0/kind").stringValue()).isEqualTo("warning-receipt.acknowledged");
    }

    private static String content(String title) {
        return """
                {"title": "%s", "text": "Opdater nu", "tlp": "AMBER", "severity": "HIGH", "urgency": "NORMAL",
                 "audience": {"organisations": ["municipality-0751", "municipality-0461"]}, "cves": []}
                """.formatted(title);
    }

    private String at(String path) {
        return "/api/v1/warnings/" + warning + path;
    }

    private List<JsonNode> entries(Api who, String query) {
        return StreamSupport.stream(
                        who.get(at("/timeline?limit=200&" + query))
                                .expect(200)
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .toList();
    }

    private static List<String> kinds(List<JsonNode> entries) {
        return entries.stream().map(entry -> entry.path("kind").stringValue()).toList();
    }
}
