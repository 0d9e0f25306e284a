package dk.vaern.it.input;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.it.world.Answer;
import dk.vaern.it.world.Api;
import dk.vaern.it.world.World;
import dk.vaern.it.world.World.Service;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Malformed JSON, wrong types, unknown words, absurd sizes: told with the place, and nothing is stored. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    private static final String GOOD = """
            {"title": "t", "description": "d", "severity": "LOW", "tlp": "AMBER"}""";

    private final World world = World.begin();
    private final Service service = world.incidentService(Map.of());
    private final Api responder = service.as("municipality-0751.responder");

    @AfterEach
    void nothing_is_stored() {
        assertThat(responder
                        .get("/api/v1/incidents")
                        .expect(200)
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    @AfterAll
    void end() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"title\": \"t\"} trailing",
                "{\"title\": \"t\", \"title\": \"u\"}",
                "{\"title\": NaN}"
            })
    void what_is_no_json_object_is_400(String body) {
        assertThat(code(responder.post("/api/v1/incidents", body).expect(400))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/title       | \"title\": \"t\"       | \"title\": 5",
                "/title       | \"title\": \"t\"       | \"title\": null",
                "/title       | \"title\": \"t\"       | \"title\": \"  \"",
                "/title       | \"title\": \"t\"       | \"title\": \"a\\u0000b\"",
                "/title       | \"title\": \"t\"       | \"title\": \"a\\nb\"",
                "/title       | \"title\": \"t\"       | \"title\": \"\\ud800\"",
                "/severity    | \"severity\": \"LOW\"  | \"severity\": \"low\"",
                "/severity    | \"severity\": \"LOW\"  | \"severity\": 0",
                "/tlp         | \"tlp\": \"AMBER\"     | \"tlp\": \"WHITE\"",
                "/tlp         | \"tlp\": \"AMBER\"     | \"tlp\": \"AMBER_STRICT\"",
                "/category    | \"tlp\": \"AMBER\"     | \"tlp\": \"AMBER\", \"category\": \"malicious-code\"",
                "/occurredAt  | \"tlp\": \"AMBER\"     | \"tlp\": \"AMBER\", \"occurredAt\": \"yesterday\"",
                "/surprise    | \"tlp\": \"AMBER\"     | \"tlp\": \"AMBER\", \"surprise\": 1",
                "/affectedServices/1 | \"tlp\": \"AMBER\" | \"tlp\": \"AMBER\", \"affectedServices\": [\"a\", 2]"
            })
    void what_is_wrong_is_pointed_at(String pointer, String good, String bad) {
        Answer answer =
                responder.post("/api/v1/incidents", GOOD.replace(good, bad)).expect(400);

        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("errors").path(0).path("pointer").stringValue())
                .isEqualTo(pointer);
    }

    @Test
    void what_is_missing_is_pointed_at() {
        var answer = responder.post("/api/v1/incidents", "{\"title\": \"t\"}").expect(400);

        assertThat(answer.json().path("errors").path(0).path("pointer").stringValue())
                .isIn("/description", "/severity", "/tlp");
    }

    @Test
    void too_much_is_413_also_when_nobody_says_how_much() {
        String huge = "{\"title\": \"" + "x".repeat(2_000_000) + "\"}";
        assertThat(responder.post("/api/v1/incidents", huge).status()).isEqualTo(413);
    }

    @Test
    void too_deep_is_400() {
        responder
                .post("/api/v1/incidents", "[".repeat(10_000) + "]".repeat(10_000))
                .expect(400);
    }

    @Test
    void another_kind_of_body_is_415_and_another_method_405() {
        byte[] body = GOOD.getBytes(StandardCharsets.UTF_8);
        responder.post("/api/v1/incidents", body, "text/plain").expect(415);
        assertThat(responder
                        .send("PATCH", "/api/v1/incidents", body, Map.of())
                        .expect(405)
                        .header("Allow"))
                .contains("POST");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "incidents?limit=0                                        | ?limit",
                "incidents?limit=201                                      | ?limit",
                "incidents?limit=many                                     | ?limit",
                "incidents?cursor=nonsense                                | ?cursor",
                "incidents?status=OPEN                                    | ?status",
                "incidents?severity=BAD                                   | ?severity",
                "incidents?organisation=nobody                            | ?organisation",
                "incidents?from=yesterday                                 | ?from",
                "incidents?from=0000-01-01T00:00:00Z                      | ?from",
                "incidents?to=9999-12-31T23:59:59-18:00                   | ?to",
                "warnings?from=0000-01-01T00:00:00Z                       | ?from",
                "incidents/01980000-0000-7000-8000-000000000000?at=when   | ?at",
                "incidents/01980000-0000-7000-8000-000000000000?at=%2B999999999-12-31T23:59:59Z | ?at",
                "incidents/01980000-0000-7000-8000-000000000000?as=nobody | ?as",
                "incidents/01980000-0000-7000-8000-000000000000/timeline?order=sideways | ?order",
                "incidents/01980000-0000-7000-8000-000000000000/timeline?at=when        | ?at"
            })
    void a_query_that_means_nothing_is_pointed_at_in_our_own_words(String path, String pointer) {
        var fault = responder
                .get("/api/v1/" + path)
                .expect(400)
                .json()
                .path("errors")
                .path(0);

        assertThat(fault.path("pointer").stringValue()).isEqualTo(pointer);
        assertThat(fault.path("detail").stringValue()).doesNotContain("java", "dk.vaern", "convert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%27%20or%201=1--", "%22", "%28", "%26", "%3A%2A", "%21%21", "%00"})
    void hostile_searches_find_nothing_and_break_nothing(String words) {
        assertThat(responder.get("/api/v1/incidents?q=" + words).status()).isIn(200, 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"incidents?q=%ED%A0%80", "incidents?nothing=%FF", "warnings?severity=%C3"})
    void a_query_that_is_no_text_is_400(String path) {
        assertThat(code(responder.get("/api/v1/" + path).expect(400))).isEqualTo("malformed-request");
    }

    private static String code(Answer answer) {
        return answer.json().path("code").stringValue();
    }
}
