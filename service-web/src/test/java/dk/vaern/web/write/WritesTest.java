package dk.vaern.web.write;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.web.testing.Http.Answer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a write is by, which version it expects, and what its key promises to who repeats it. */
class WritesTest extends LedgerTest {

    @Nested
    class Without_a_key {

        @Test
        void each_request_is_one_of_its_own() {
            String ledger = ledger();
            Answer first = kim().post("/ledgers/" + ledger + "/lines", "{\"text\":\"a\"}");
            Answer second = kim().post("/ledgers/" + ledger + "/lines", "{\"text\":\"a\"}");
            assertThat(first.header("ETag")).isEqualTo("\"2\"");
            assertThat(second.header("ETag")).isEqualTo("\"3\"");
        }

        @Test
        void events_say_who_and_why() {
            String trace = "0af7651916cd43dd8448eb211c80319c";
            String id = kim().post("/ledgers", "{}", "traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                    .json()
                    .path("id")
                    .asString();
            String metadata = sql.sql("select convert_from(metadata, 'UTF8') from record.domain_event"
                            + " where aggregate_id = :id")
                    .param("id", id)
                    .query(String.class)
                    .single();
            assertThat(metadata).contains("kim", "responder", "municipality-0751", trace, id, "ledger");
        }
    }

    @Nested
    class If_Match {

        @Test
        void must_name_the_present_version() {
            String path = "/ledgers/" + ledger() + "/lines";
            assertThat(kim().post(path, "{\"text\":\"a\"}", "If-Match", "\"1\"").status())
                    .isEqualTo(200);
            Answer late = kim().post(path, "{\"text\":\"a\"}", "If-Match", "\"1\"");
            assertThat(late.status()).isEqualTo(412);
            assertThat(late.code()).isEqualTo("version-mismatch");
            assertThat(late.json().path("currentVersion").asLong()).isEqualTo(2);
            assertThat(kim().post(path, "{\"text\":\"a\"}", "If-Match", "\"7\", \"2\" , \"1\"")
                            .status())
                    .isEqualTo(200);
            assertThat(kim().post(path, "{\"text\":\"a\"}", "If-Match", "*").status())
                    .isEqualTo(200);
        }

        @ParameterizedTest
        @ValueSource(strings = {"W/\"1\"", "\"x\"", "\"01\"", "\"\""})
        void that_can_never_match_is_412(String header) {
            String path = "/ledgers/" + ledger() + "/lines";
            assertThat(kim().post(path, "{\"text\":\"a\"}", "If-Match", header).status())
                    .isEqualTo(412);
        }

        @ParameterizedTest
        @ValueSource(strings = {"1", "\"1", "1\"", "\"1 \"", "\"1\" \"2\"", ",", "*, \"1\"", "w/\"1\""})
        void that_is_malformed_is_400(String header) {
            String path = "/ledgers/" + ledger() + "/lines";
            Answer answer = kim().post(path, "{\"text\":\"a\"}", "If-Match", header);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.pointer()).isEqualTo("If-Match:");
        }

        @Test
        void tells_nothing_of_what_is_not_there() {
            String path = "/ledgers/" + UUID.randomUUID() + "/lines";
            assertThat(kim().post(path, "{\"text\":\"a\"}", "If-Match", "\"1\"").status())
                    .isEqualTo(404);
        }
    }

    @Nested
    class The_same_key_and_request {

        @Test
        void has_one_effect_and_one_answer_at_every_node() {
            Answer first = kim().post("/ledgers", "{}", "Idempotency-Key", key);
            Answer again = kimAtTheOther().post("/ledgers", "{}", "Idempotency-Key", "\"" + key + "\"");
            assertThat(first.status()).isEqualTo(201);
            assertThat(again.status()).isEqualTo(201);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(again.headers()).isEqualTo(first.headers());
            assertThat(first.header("Location"))
                    .endsWith(first.json().path("id").asString());
        }

        @Test
        void is_refused_again_in_the_same_words() {
            String ledger = ledger();
            kim().post("/ledgers/" + ledger + "/closure", "{}");
            Answer first = add(kim(), ledger, "a");
            Answer again = add(kimAtTheOther(), ledger, "a");
            assertThat(first.status()).isEqualTo(409);
            assertThat(again.body()).isEqualTo(first.body());
        }

        @Test
        void fifty_times_at_once_has_one_effect_and_one_answer() throws Exception {
            String ledger = ledger();
            try (var threads = Executors.newFixedThreadPool(50)) {
                List<CompletableFuture<Answer>> answers = IntStream.range(0, 50)
                        .mapToObj(n -> CompletableFuture.supplyAsync(
                                () -> add(n % 2 == 0 ? kim() : kimAtTheOther(), ledger, "a"), threads))
                        .toList();
                CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                        .get(60, TimeUnit.SECONDS);
                assertThat(answers).extracting(answer -> answer.join().status()).containsOnly(200);
                assertThat(answers)
                        .extracting(answer -> answer.join().body())
                        .hasSize(50)
                        .containsOnly("{\"id\":\"" + ledger + "\",\"version\":2}");
            }
            assertThat(events(ledger)).isEqualTo(2);
        }
    }

    @Nested
    class The_same_key_with_another {

        @Test
        void body_or_path_is_422() {
            String ledger = ledger();
            add(kim(), ledger, "a");
            Answer other = add(kim(), ledger, "b");
            assertThat(other.status()).isEqualTo(422);
            assertThat(other.code()).isEqualTo("key-reused");
            assertThat(kim().post("/ledgers/" + ledger + "/closure", "{\"text\":\"a\"}", "Idempotency-Key", key)
                            .status())
                    .isEqualTo(422);
            assertThat(events(ledger)).isEqualTo(2);
        }

        @Test
        void caller_or_organisation_is_another_key() {
            String ledger = ledger();
            add(kim(), ledger, "a");
            add(responder("bo", "municipality-0751"), ledger, "a");
            add(responder("kim", "supplier-x"), ledger, "a");
            assertThat(events(ledger)).isEqualTo(4);
        }

        @Test
        void body_may_follow_one_that_was_malformed() {
            String ledger = ledger();
            assertThat(add(kim(), ledger, "").status()).isEqualTo(400);
            assertThat(add(kim(), ledger, "a").status()).isEqualTo(200);
        }
    }

    @Nested
    class A_key {

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\"", "\"a", "a b", "\"\""})
        void of_another_form_is_400(String header) {
            Answer answer = kim().post("/ledgers", "{}", "Idempotency-Key", header);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.pointer()).isEqualTo("Idempotency-Key:");
        }

        @Test
        void is_free_again_after_a_day() {
            String ledger = ledger();
            add(kim(), ledger, "a");
            sql.sql("update incident.idempotency_key set started_at = now() - interval '25 hours' where key = :key")
                    .param("key", key)
                    .update();
            assertThat(add(kim(), ledger, "b").status()).isEqualTo(200);
            assertThat(events(ledger)).isEqualTo(3);
        }

        @Test
        void names_nobody_in_the_database() {
            add(kim(), ledger(), "a");
            assertThat(sql.sql("select k::text from incident.idempotency_key k where key = :key")
                            .param("key", key)
                            .query(String.class)
                            .single())
                    .doesNotContain("kim");
        }
    }
}
