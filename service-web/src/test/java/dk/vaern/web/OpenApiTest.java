package dk.vaern.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class OpenApiTest extends WebTest {

    private JsonNode description() {
        return nobody().get("/v3/api-docs").json();
    }

    private JsonNode operation(String path, String method) {
        return description().path("paths").path(path).path(method);
    }

    /** What a place in the description says, itself or by reference. */
    private JsonNode at(JsonNode place) {
        String reference = place.path("$ref").asString("");
        return reference.isEmpty() ? place : description().at(reference.substring(1));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    @Nested
    class The_description {

        @Test
        void is_open_to_everyone_and_of_version_3_1() {
            JsonNode description = description();
            assertThat(description.path("openapi").asString()).startsWith("3.1");
            assertThat(description
                            .at("/components/securitySchemes/bearer/scheme")
                            .asString())
                    .isEqualTo("bearer");
            assertThat(description.at("/components/securitySchemes/dpop/scheme").asString())
                    .isEqualTo("dpop");
            assertThat(nobody().get("/v3/api-docs.yaml").status()).isEqualTo(200);
        }

        @Test
        void says_what_a_problem_is() {
            JsonNode problem = description().at("/components/schemas/Problem");
            assertThat(texts(problem.path("required")))
                    .containsExactlyInAnyOrder("type", "title", "status", "detail", "code");
            assertThat(problem.path("additionalProperties").isMissingNode()).isTrue();
            assertThat(problem.path("properties").propertyNames()).contains("errors", "currentVersion", "trace");
        }
    }

    @Nested
    class An_operation {

        @Test
        void names_its_roles() {
            assertThat(texts(operation("/things", "post").path("x-roles"))).containsExactly("coordinator", "responder");
            assertThat(texts(operation("/things", "get").path("x-roles"))).hasSize(8);
            assertThat(operation("/open/door", "get").path("security")).isEmpty();
            assertThat(operation("/things", "post").at("/security/0/bearer").isArray())
                    .isTrue();
            assertThat(operation("/things", "post").at("/security/1/dpop").isArray())
                    .isTrue();
        }

        @Test
        void says_whether_it_wants_a_fresh_sign_in() {
            assertThat(operation("/things", "post").path("x-step-up").booleanValue())
                    .isFalse();
            JsonNode delete = operation("/things/{id}", "delete");
            assertThat(delete.path("x-step-up").booleanValue()).isTrue();
            assertThat(delete.path("description").asString()).contains("RFC 9470");
            assertThat(texts(at(delete.at("/responses/401")).path("x-codes")))
                    .contains("insufficient-user-authentication");
        }

        @Test
        void may_be_asked_too_often() {
            JsonNode answer = at(operation("/open/door", "get").at("/responses/429"));
            assertThat(texts(answer.path("x-codes"))).containsExactly("too-many-requests");
            assertThat(answer.at("/headers/Retry-After/required").booleanValue())
                    .isTrue();
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                /things      | post   | 201 400 401 403 406 409 413 415 422 429 503
                /things/{id} | put    | 200 400 401 403 404 406 409 412 413 415 422 429 503
                /things/{id} | get    | 200 400 401 403 404 406 429 503
                /things      | get    | 200 400 401 403 406 429 503
                /open/door   | get    | 200 406 429 503
                """)
        void names_each_of_its_answers(String path, String method, String statuses) {
            assertThat(operation(path, method).path("responses").propertyNames())
                    .containsExactlyInAnyOrder(statuses.split(" ", -1));
        }

        @Test
        void names_each_code_with_an_example() {
            JsonNode conflict = operation("/things/{id}", "put").at("/responses/409");
            assertThat(texts(conflict.path("x-codes"))).contains("already-closed", "request-in-progress");
            JsonNode media = conflict.at("/content/application~1problem+json");
            assertThat(media.at("/schema/$ref").asString()).isEqualTo("#/components/schemas/Problem");
            assertThat(media.at("/examples/already-closed/value/currentVersion").asInt())
                    .isEqualTo(7);
        }

        @Test
        void names_headers_and_paging_where_they_apply_and_nothing_of_ours() {
            assertThat(parameters("/things", "post")).containsExactlyInAnyOrder("Idempotency-Key");
            assertThat(parameters("/things/{id}", "put"))
                    .containsExactlyInAnyOrder("id", "If-Match", "Idempotency-Key");
            assertThat(parameters("/things/{id}", "get")).containsExactlyInAnyOrder("id", "Min-Version");
            assertThat(parameters("/things", "get"))
                    .containsExactlyInAnyOrder("severity", "from", "tlp", "owner", "q", "limit", "cursor");
            JsonNode created = operation("/things", "post").at("/responses/201");
            assertThat(created.path("headers").propertyNames()).contains("Location", "ETag");
            assertThat(created.path("content").propertyNames()).containsExactly("application/json");
        }

        private List<String> parameters(String path, String method) {
            return operation(path, method)
                    .path("parameters")
                    .valueStream()
                    .map(parameter -> parameter.path("name").asString())
                    .toList();
        }
    }

    @Nested
    class A_schema {

        @Test
        void says_what_must_be_there_and_that_nothing_else_may() {
            JsonNode thing = description().at("/components/schemas/NewThing");
            assertThat(texts(thing.path("required"))).containsExactlyInAnyOrder("title", "severity", "tlp");
            assertThat(thing.path("additionalProperties").asBoolean(true)).isFalse();
            assertThat(thing.at("/properties/title/maxLength").asInt()).isEqualTo(40);
            assertThat(thing.at("/properties/title/minLength").asInt()).isEqualTo(1);
        }

        @Test
        void writes_values_as_the_wire_has_them() {
            JsonNode properties = description().at("/components/schemas/NewThing/properties");
            assertThat(texts(at(properties.path("tlp")).path("enum")))
                    .contains("AMBER+STRICT")
                    .doesNotContain("AMBER_STRICT");
            assertThat(texts(at(properties.path("severity")).path("enum")))
                    .containsExactly("LOW", "MEDIUM", "HIGH", "CRITICAL");
            assertThat(properties.at("/owner/anyOf/1/type").asString()).isEqualTo("null");
            assertThat(at(properties.at("/owner/anyOf/0")).path("pattern").asString())
                    .startsWith("^(?:municipality-");
            assertThat(texts(properties.at("/description/type"))).containsExactlyInAnyOrder("string", "null");
            assertThat(properties.at("/occurredAt/format").asString()).isEqualTo("date-time");
            JsonNode id = operation("/things/{id}", "get").at("/parameters/0/schema");
            assertThat(id.path("type").asString()).isEqualTo("string");
            assertThat(id.path("format").asString()).isEqualTo("uuid");
        }

        @Test
        void is_there_only_when_something_refers_to_it() {
            assertThat(description().at("/components/schemas").propertyNames())
                    .containsExactlyInAnyOrder(
                            "InputFault",
                            "JsonNode",
                            "NewThing",
                            "OrganisationId",
                            "Part",
                            "Problem",
                            "Severity",
                            "Thing",
                            "ThingPage",
                            "Tlp",
                            "Written");
        }
    }
}
