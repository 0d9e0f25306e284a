package dk.vaern.it.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.vaern.it.world.Answer;
import dk.vaern.it.world.Api;
import dk.vaern.it.world.Contact;
import dk.vaern.it.world.Deeds;
import dk.vaern.it.world.Message;
import dk.vaern.it.world.World;
import dk.vaern.it.world.World.Service;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Who is on call, and by which steps somebody is told, as clients know it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnCallApiTest {

    private static final String AARHUS = "municipality-0751";
    private static final String ODENSE = "municipality-0461";
    private static final String ANNA = "+4511111111";
    private static final String BO = "+4522222222";
    private static final String NEVER_EXISTED = "01980000-0000-7000-8000-000000000000";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final World world = World.begin();
    private final Service incidents = world.incidentService(Map.of());
    private final Service service =
            world.notificationService(Map.of("vaern.timer.poll", "100ms", "vaern.readiness.tell", false));
    private final Deeds deeds = new Deeds(incidents);
    private final Api keeper = service.as(AARHUS + ".administrator");
    private final Api responder = service.as(AARHUS + ".responder");
    private String anna = "";
    private String bo = "";
    private String schedule = "";

    @BeforeAll
    void somebody_is_on_call() {
        deeds.register(AARHUS);
        deeds.register(ODENSE, Contact.mail(ODENSE));
        deeds.register("joint-municipal", Contact.mail("joint-municipal"));
        anna = deeds.addTelephone(AARHUS, "Anna", ANNA, service, world.providers());
        bo = deeds.addTelephone(AARHUS, "Bo", BO, service, world.providers());
        schedule = keeper.post("/api/v1/schedules", plan("2025-01-06T08:00", anna, bo))
                .expect(201)
                .id();
    }

    @AfterAll
    void end() {
        world.close();
    }

    private static String plan(String start, String... people) {
        return """
                {"name": "Vagten", "layers": [{"name": "Uge", "rotation": {"rhythm": "WEEKLY", "start": "%s"},
                 "people": ["%s"]}]}
                """.formatted(start, String.join("\", \"", people));
    }

    private String path(String more) {
        return "/api/v1/schedules/" + schedule + more;
    }

    private static Answer put(Api who, String path, String json) {
        return who.send("PUT", path, json.getBytes(StandardCharsets.UTF_8), Map.of("Content-Type", "application/json"));
    }

    @Test
    void over_the_night_of_the_clock_a_week_has_167_hours() {
        JsonNode read = responder
                .get(path("/shifts?from=2035-03-19T07:00:00Z&to=2035-03-26T06:00:00Z"))
                .expect(200)
                .json();

        assertThat(read.path("shifts").size()).isEqualTo(1);
        assertThat(read.at("/shifts/0/from").stringValue()).isEqualTo("2035-03-19T07:00:00Z");
        assertThat(read.at("/shifts/0/to").stringValue()).isEqualTo("2035-03-26T06:00:00Z");
        assertThat(read.path("gaps")).isEmpty();
        assertThat(read.path("doubleCover")).isEmpty();
    }

    @Test
    void gaps_and_double_cover_are_shown_ahead() {
        String own = keeper.post("/api/v1/schedules", """
                {"name": "To lag", "layers": [
                 {"name": "Dag", "rotation": {"rhythm": "DAILY", "start": "2025-01-06T08:00"}, "people": ["%s"],
                  "restrictions": [{"days": ["MONDAY"], "from": "08:00", "to": "20:00"}]},
                 {"name": "Aften", "rotation": {"rhythm": "CUSTOM", "start": "2025-01-06T08:00",
                   "handOvers": [{"day": "MONDAY", "at": "16:00"}, {"day": "FRIDAY", "at": "16:00"}]}, "people": ["%s"],
                  "restrictions": [{"days": ["MONDAY"], "from": "16:00", "to": "23:00"}]}]}
                """.formatted(anna, bo))
                .expect(201)
                .id();
        JsonNode read = responder
                .get("/api/v1/schedules/" + own + "/shifts?from=2035-01-01T07:00:00Z&to=2035-01-02T07:00:00Z")
                .expect(200)
                .json();

        assertThat(read.at("/gaps/0/from").stringValue()).isEqualTo("2035-01-01T22:00:00Z");
        assertThat(read.at("/doubleCover/0/from").stringValue()).isEqualTo("2035-01-01T15:00:00Z");
        assertThat(read.at("/doubleCover/0/to").stringValue()).isEqualTo("2035-01-01T19:00:00Z");
        assertThat(read.at("/doubleCover/0/contactPoints/1").stringValue()).isEqualTo(bo);
        assertThat(read.at("/shifts/1/layer").stringValue()).isEqualTo("Aften");
    }

    @Test
    void an_override_is_who_is_on_call_until_it_is_taken_back() {
        Answer agreed = keeper.post(path("/overrides"), """
                {"contactPoint": "%s", "from": "2036-01-01T10:00:00Z", "to": "2036-01-02T10:00:00Z"}
                """.formatted(anna)).expect(201);
        String at = path("/on-call?at=2036-01-01T12:00:00Z");

        assertThat(responder.get(at).json().at("/onCall/reason").stringValue()).isEqualTo("OVERRIDE");
        assertThat(responder.get(at).json().at("/onCall/name").stringValue()).isEqualTo("Anna");
        keeper.delete(path("/overrides/" + agreed.id())).expect(200);
        assertThat(responder.get(at).json().at("/onCall/reason").stringValue()).isEqualTo("TURN");
    }

    @Test
    void the_calendar_is_for_calendars() {
        Answer calendar = responder.get(path("/calendar")).expect(200);

        assertThat(calendar.header("Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(calendar.text()).startsWith("BEGIN:VCALENDAR\r\n").contains("SUMMARY:Vagten: Anna\r\n");
        assertThat(responder.get(path("/calendar")).text()).isEqualTo(calendar.text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'rhythm': 'DAILY', 'start': '2025-01-06' | start",
                "'rhythm': 'DAILY', 'start': '2025-02-30T08:00' | start",
                "'rhythm': 'DAILY', 'start': [2025, 1, 6, 8, 0] | start",
                "'rhythm': 'DAILY', 'start': '2025-01-06T08:00', 'every': 0 | rotation",
                "'rhythm': 'HOURLY', 'start': '2025-01-06T08:00' | rhythm",
                "'rhythm': 'CUSTOM', 'start': '2025-01-06T08:00' | rotation",
                "'rhythm': 'WEEKLY', 'start': '2025-01-06T08:00', 'handOvers': [{'day': 'MONDAY', 'at': '8'}] | at"
            })
    void a_rotation_that_makes_no_sense_is_pointed_at(String rotation, String place) {
        String body = """
                {"name": "Vagten", "layers": [{"name": "Uge", "rotation": {%s}, "people": ["%s"]}]}
                """.formatted(rotation.replace('\'', '"'), anna);
        JsonNode problem = keeper.post("/api/v1/schedules", body).expect(400).json();

        assertThat(problem.at("/errors/0/pointer").stringValue()).endsWith("/" + place);
    }

    @Test
    void a_zone_that_is_nowhere_and_somebody_elses_contact_point_are_refused() {
        keeper.post("/api/v1/schedules", plan("2025-01-06T08:00", anna).replaceFirst("\\{", "{\"zone\": \"CET\", "))
                .expect(400);
        Answer refused = keeper.post("/api/v1/schedules", plan("2025-01-06T08:00", NEVER_EXISTED))
                .expect(400);
        assertThat(refused.json().path("code").stringValue()).isEqualTo("no-such-contact-point");
    }

    @Test
    void it_is_for_its_own_organisation_and_nobody_can_tell_that_it_is_there() {
        Api stranger = service.as(ODENSE + ".administrator");
        for (String more : List.of("", "/on-call", "/shifts", "/calendar")) {
            assertThat(stranger.get(path(more)).expect(404).text())
                    .isEqualTo(stranger.get("/api/v1/schedules/" + NEVER_EXISTED + more)
                            .text());
        }
        put(stranger, path(""), plan("2025-01-06T08:00", anna)).expect(404);
        put(responder, path(""), plan("2025-01-06T08:00", anna)).expect(403);
        assertThat(stranger.items("/api/v1/schedules")).isEmpty();
    }

    @Test
    void those_to_whom_an_incident_comes_see_it_as_long_as_it_is_handled_and_no_names() {
        Api joint = service.as("joint-municipal.coordinator");
        joint.get(path("")).expect(404);
        String incident = deeds.report(AARHUS, "AMBER");
        deeds.escalate(AARHUS, incident);

        await().atMost(SOON).until(() -> joint.get(path("")).status() == 200);
        assertThat(joint.get(path("/on-call"))
                        .expect(200)
                        .json()
                        .at("/onCall/name")
                        .isNull())
                .isTrue();
        put(joint, path(""), plan("2025-01-06T08:00", anna)).expect(403);
        incidents
                .as(AARHUS + ".coordinator")
                .post("/api/v1/incidents/" + incident + "/triage", """
                        {"outcome": "DISMISSED", "reason": "Falsk alarm"}""")
                .expect(200);
        await().atMost(SOON).until(() -> joint.get(path("")).status() == 404);
    }

    @Test
    void who_does_not_answer_is_followed_by_the_next_until_somebody_does() {
        String policy = keeper.post("/api/v1/escalation-policies", """
                {"steps": [{"targets": [{"contactPoint": "%s"}], "waitMinutes": {"urgent": 10}},
                           {"targets": [{"contactPoint": "%s"}], "waitMinutes": {"urgent": 10}}]}
                """.formatted(anna, bo))
                .expect(201)
                .id();
        String warning = deeds.warn(List.of(AARHUS));
        await().atMost(SOON).until(() -> texts(ANNA) == 1);
        world.clock().advance(Duration.ofMinutes(10));
        await().atMost(SOON).until(() -> texts(BO) == 1);

        String told = responder
                .items("/api/v1/notifications?warning=" + warning)
                .getFirst()
                .path("id")
                .stringValue();
        responder
                .post("/api/v1/notifications/" + told + "/acknowledgement", "{}")
                .expect(200);
        Api reviewer = incidents.as(AARHUS + ".reviewer");
        String timeline = "/api/v1/warnings/" + warning + "/timeline?limit=200";
        await().atMost(SOON)
                .until(() ->
                        texts(reviewer.items(timeline)).stream().anyMatch(text -> text.contains("Der blev kvitteret")));
        assertThat(texts(reviewer.items(timeline)))
                .contains(AARHUS + " underrettes efter sin eskaleringsplan")
                .contains("Trin 1 i runde 1: 1 kontaktvej hos " + AARHUS)
                .contains("Trin 2 i runde 1: 1 kontaktvej hos " + AARHUS)
                .contains("Der blev kvitteret; ingen flere underrettes");
        assertThat(reviewer.get(timeline).text()).doesNotContain("rules", ANNA);
        world.clock().advance(Duration.ofHours(2));
        assertThat(texts(ANNA) + texts(BO)).isEqualTo(2);
        keeper.delete("/api/v1/escalation-policies/" + policy).expect(200);
    }

    private long texts(String number) {
        return world.providers().texts().stream()
                        .map(Message::to)
                        .filter(number::equals)
                        .count()
                - world.providers().codes(number).size();
    }

    private static List<String> texts(List<JsonNode> items) {
        return items.stream().map(item -> item.path("text").stringValue()).toList();
    }
}
