package dk.vaern.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.web.testing.Http.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest extends WebTest {

    private static final String THING = "{\"title\":\"T\",\"severity\":\"LOW\",\"tlp\":\"AMBER+STRICT\"}";

    @Nested
    class A_body {

        @Test
        void that_is_right_is_taken() {
            Answer created = responder().post("/things", THING);
            assertThat(created.status()).as(created.body()).isEqualTo(201);
            assertThat(created.header("ETag")).isEqualTo("\"1\"");
            Answer read = responder().get(created.header("Location"));
            assertThat(read.json().at("/what/tlp").asString()).isEqualTo("AMBER+STRICT");
            assertThat(read.json().at("/what/owner").isNull()).isTrue();
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                unknown property     | {"title":"T","severity":"LOW","tlp":"RED","x":1}                       | invalid-input     | /x
                unknown enum code    | {"title":"T","severity":"low","tlp":"RED"}                             | invalid-input     | /severity
                an enum's number     | {"title":"T","severity":1,"tlp":"RED"}                                 | invalid-input     | /severity
                unknown label        | {"title":"T","severity":"LOW","tlp":"AMBER_STRICT"}                    | invalid-input     | /tlp
                missing              | {"severity":"LOW","tlp":"RED"}                                         | invalid-input     | /title
                null                 | {"title":null,"severity":"LOW","tlp":"RED"}                            | invalid-input     | /title
                number for text      | {"title":5,"severity":"LOW","tlp":"RED"}                               | invalid-input     | /title
                true for text        | {"title":true,"severity":"LOW","tlp":"RED"}                            | invalid-input     | /title
                blank                | {"title":" ","severity":"LOW","tlp":"RED"}                             | invalid-input     | /title
                control character    | {"title":"a\\u0007","severity":"LOW","tlp":"RED"}                      | invalid-input     | /title
                line in a title      | {"title":"a\\nb","severity":"LOW","tlp":"RED"}                         | invalid-input     | /title
                NUL                  | {"title":"a\\u0000","severity":"LOW","tlp":"RED"}                      | invalid-input     | /title
                half a surrogate     | {"title":"a\\ud800","severity":"LOW","tlp":"RED"}                      | invalid-input     | /title
                other half           | {"title":"\\udc00","severity":"LOW","tlp":"RED"}                       | invalid-input     | /title
                text for number      | {"title":"T","severity":"LOW","tlp":"RED","parts":[{"name":"n","count":"5"}]} | invalid-input | /parts/0/count
                fraction for whole   | {"title":"T","severity":"LOW","tlp":"RED","parts":[{"name":"n","count":5.0}]} | invalid-input | /parts/0/count
                too big              | {"title":"T","severity":"LOW","tlp":"RED","parts":[{"name":"n","count":3000000000}]} | invalid-input | /parts/0/count
                null for number      | {"title":"T","severity":"LOW","tlp":"RED","parts":[{"name":"n","count":null}]} | invalid-input | /parts/0/count
                missing number       | {"title":"T","severity":"LOW","tlp":"RED","parts":[{"name":"n"}]}      | invalid-input     | /parts/0/count
                null in a list       | {"title":"T","severity":"LOW","tlp":"RED","parts":[null]}              | invalid-input     | /parts/0
                blank in a list      | {"title":"T","severity":"LOW","tlp":"RED","parts":[{"name":"n","count":1},{"name":"","count":1}]} | invalid-input | /parts/1/name
                too many             | {"title":"T","severity":"LOW","tlp":"RED","parts":[{"name":"n","count":1},{"name":"n","count":1},{"name":"n","count":1},{"name":"n","count":1}]} | invalid-input | /parts
                object for list      | {"title":"T","severity":"LOW","tlp":"RED","parts":{}}                  | invalid-input     | /parts
                no organisation      | {"title":"T","severity":"LOW","tlp":"RED","owner":"kim"}               | invalid-input     | /owner
                empty organisation   | {"title":"T","severity":"LOW","tlp":"RED","owner":""}                  | invalid-input     | /owner
                organisation object  | {"title":"T","severity":"LOW","tlp":"RED","owner":{"value":"joint-municipal"}} | invalid-input | /owner
                no instant           | {"title":"T","severity":"LOW","tlp":"RED","occurredAt":"yesterday"}    | invalid-input     | /occurredAt
                no zone              | {"title":"T","severity":"LOW","tlp":"RED","occurredAt":"2026-11-01T02:00:00"} | invalid-input | /occurredAt
                instant's number     | {"title":"T","severity":"LOW","tlp":"RED","occurredAt":1}              | invalid-input     | /occurredAt
                30 February          | {"title":"T","severity":"LOW","tlp":"RED","occurredAt":"2026-02-30T02:00:00Z"} | invalid-input | /occurredAt
                empty instant        | {"title":"T","severity":"LOW","tlp":"RED","occurredAt":""}             | invalid-input     | /occurredAt
                an array             | []                                                                     | invalid-input     | ``
                a string             | "x"                                                                    | invalid-input     | ``
                duplicate property   | {"title":"T","title":"U","severity":"LOW","tlp":"RED"}                 | malformed-request | /title
                cut off              | {"title":"T"                                                           | malformed-request | /title
                trailing             | {"title":"T","severity":"LOW","tlp":"RED"} {}                          | malformed-request | ``
                not JSON             | title=T                                                                | malformed-request | ``
                NaN                  | {"title":NaN}                                                          | malformed-request | /title
                a comment            | {/**/"title":"T"}                                                      | malformed-request | ``
                """)
        void that_is_wrong_is_told_where(String what, String body, String code, String pointer) {
            Answer answer = responder().post("/things", body);
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.code()).as(answer.body()).isEqualTo(code);
            assertThat(answer.pointer()).as(answer.body()).isEqualTo(pointer);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.body()).doesNotContain("java", "tools.", "Kim");
        }

        @Test
        void that_is_empty_is_told_so() {
            Answer answer = responder().post("/things", "");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("malformed-request");
        }

        @Test
        void may_be_nested_64_deep_but_no_deeper() {
            assertThat(responder().post("/things/any", deep(64)).status()).isEqualTo(200);
            Answer answer = responder().post("/things/any", deep(65));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("malformed-request", "too deeply");
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource({
            "a string,  524288, 200",
            "a string,  524289, 400",
            "a number,      40, 200",
            "a number,      41, 400",
            "a name,       200, 200",
            "a name,       201, 400"
        })
        void holds_nothing_longer_than_anybody_needs(String what, int length, int status) {
            String body = switch (what) {
                case "a string" -> "[\"" + "x".repeat(length) + "\"]";
                case "a number" -> "[" + "9".repeat(length) + "]";
                default -> "{\"" + "x".repeat(length) + "\":1}";
            };
            Answer answer = responder().post("/things/any", body);
            assertThat(answer.status()).as(answer.body()).isEqualTo(status);
            if (status == 400) {
                assertThat(answer.code()).isEqualTo("malformed-request");
                assertThat(answer.body()).hasSizeLessThan(1000);
            }
        }

        private static String deep(int levels) {
            return "[".repeat(levels) + "]".repeat(levels);
        }

        @Test
        void of_another_kind_is_415_with_what_would_be_taken() {
            Answer answer = responder().post("/things", "<a/>", "Content-Type", "application/xml");
            assertThat(answer.status()).isEqualTo(415);
            assertThat(answer.code()).isEqualTo("unsupported-media-type");
            assertThat(answer.header("Accept")).contains("application/json");
        }

        @Test
        void that_is_compressed_is_415() {
            assertThat(responder()
                            .post("/things", THING, "Content-Encoding", "gzip")
                            .status())
                    .isEqualTo(415);
        }

        @Test
        void over_a_mebibyte_is_413_announced_or_in_chunks() {
            byte[] large = new byte[1024 * 1024 + 1];
            Answer announced = responder()
                    .send("POST", "/things", BodyPublishers.ofByteArray(large), "Content-Type", "application/json");
            assertThat(announced.status()).isEqualTo(413);
            String json = "{\"title\":\"" + "a".repeat(400_000) + "\",\"description\":\"" + "a".repeat(400_000)
                    + "\",\"x\":[" + "\"" + "a".repeat(400_000) + "\"]}";
            Answer chunked = responder()
                    .send(
                            "POST",
                            "/things",
                            BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(
                                    json.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                            "Content-Type",
                            "application/json");
            assertThat(chunked.status()).as(chunked.body()).isEqualTo(413);
            assertThat(chunked.code()).isEqualTo("content-too-large");
        }

        @Test
        void may_be_larger_where_a_resource_says_so() {
            Answer answer = with(ISSUER.token("ann", "national-centre", "analyst"))
                    .send(
                            "POST",
                            "/things/imports",
                            BodyPublishers.ofByteArray(new byte[7 * 1024 * 1024]),
                            "Content-Type",
                            "application/csaf+json");
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }
    }

    @Nested
    class A_parameter {

        @ParameterizedTest(name = "{0}")
        @CsvSource(textBlock = """
                /things?severity=low,                ?severity
                /things?from=yesterday,              ?from
                /things?from=1700000000000,          ?from
                /things?owner=kim,                   ?owner
                /things?q=%00,                       ?q
                /things/1-1-1-1-1,                   {id}
                /things/kim,                         {id}
                """)
        void of_the_wrong_form_is_named(String path, String pointer) {
            Answer answer = responder().get(path);
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("invalid-input");
            assertThat(answer.pointer()).as(answer.body()).isEqualTo(pointer);
            assertThat(answer.body()).doesNotContain("kim", "yesterday");
        }

        @Test
        void of_the_right_form_is_read() {
            assertThat(responder()
                            .get(
                                    "/things?severity=LOW&tlp=AMBER%2BSTRICT&from=2026-11-01T02:00:00%2B01:00&owner=joint-municipal&q=x")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Nested
    class What_is_not_there {

        @Test
        void answers_the_same_bytes_and_headers_for_every_id_and_path() {
            Answer one = responder().get("/things/" + UUID.randomUUID());
            Answer other = responder().get("/things/" + UUID.randomUUID());
            Answer path = responder().get("/nothing/here");
            assertThat(one.status()).isEqualTo(404);
            assertThat(other.body()).isEqualTo(one.body());
            assertThat(other.headers()).isEqualTo(one.headers());
            assertThat(path.body()).isEqualTo(one.body());
            assertThat(path.headers()).isEqualTo(one.headers());
        }
    }

    @Nested
    class A_refusal {

        @ParameterizedTest
        @CsvSource({
            "refused, 409, already-closed",
            "wrapped, 409, already-closed",
            "not-permitted, 403, not-yours",
            "invalid, 400, not-a-date"
        })
        void is_said_with_its_own_code(String kind, int status, String code) {
            Answer answer = responder().get("/faults/" + kind);
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.code()).isEqualTo(code);
            assertThat(answer.json().path("type").asString()).isEqualTo("https://vaern.dk/problems/" + code);
            assertThat(answer.json().path("currentVersion").asLong(0)).isEqualTo(status == 409 ? 7 : 0);
            assertThat(answer.json().has("instance")).isFalse();
        }
    }

    @Nested
    class A_database_that_is_away {

        @ParameterizedTest
        @CsvSource({"no-connection", "pool-empty", "shutting-down", "standby", "line-cut"})
        void is_503_with_when_to_ask_again(String kind) {
            Answer answer = responder().get("/faults/" + kind);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isNotEmpty();
            assertThat(answer.body()).doesNotContain("kim");
        }
    }

    @Nested
    class A_fault_of_ours {

        @ParameterizedTest
        @CsvSource({"syntax", "end-of-file", "other"})
        void is_500_with_a_trace_and_nothing_else(String kind) {
            String trace = "0af7651916cd43dd8448eb211c80319c";
            Answer answer = responder().get("/faults/" + kind, "traceparent", "00-" + trace + "-b7ad6b7169203331-01");
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.code()).isEqualTo("internal-error");
            assertThat(answer.json().path("trace").asString()).isEqualTo(trace);
            assertThat(answer.body()).doesNotContain("Kim", "java", "SQL");
        }

        @Test
        void takes_no_trace_that_is_not_well_formed() {
            Answer answer = responder().get("/faults/other", "traceparent", "00-xx-yy-zz");
            assertThat(answer.json().path("trace").asString()).matches("[0-9a-f]{32}");
        }
    }

    @Nested
    class A_method {

        @Test
        void that_is_not_known_is_405_with_those_that_are() {
            Answer answer = responder().send("PATCH", "/things/" + UUID.randomUUID(), null);
            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.header("Allow")).contains("GET").contains("PUT").contains("DELETE");
        }
    }

    @Test
    void a_representation_that_nobody_has_is_406_as_a_problem() {
        Answer answer = responder().get("/things", "Accept", "text/csv");
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }
}
