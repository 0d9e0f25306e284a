package dk.vaern.web.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.vaern.eventstore.boot.ServiceSchema;
import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.web.idempotency.IdempotencyTable;
import dk.vaern.web.testing.Http;
import dk.vaern.web.testing.Http.Answer;
import dk.vaern.web.testing.Issuer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class WritesTest {

    private static final Issuer ISSUER = new Issuer();
    private static final TestDatabase DATABASE = TestDatabase.with(
            new ServiceSchema("incident", "vaern_incident", null, List.of(IdempotencyTable.MIGRATIONS)));
    private static final LedgerService NODE = LedgerService.start(DATABASE, ISSUER.uri());
    private static final LedgerService OTHER = LedgerService.start(DATABASE, ISSUER.uri());

    private final JdbcClient sql = JdbcClient.create(DATABASE.asOwner());
    private final String key = UUID.randomUUID().toString();

    @AfterAll
    static void stop() {
        NODE.close();
        OTHER.close();
        DATABASE.close();
        ISSUER.close();
    }

    @AfterEach
    void removeObstacles() {
        for (LedgerService node : List.of(NODE, OTHER)) {
            node.obstacles().beforeCommand = () -> {};
            node.obstacles().afterCommand = () -> {};
        }
    }

    private static Http kim() {
        return NODE.http(ISSUER.token("kim", "municipality-0751", "responder"));
    }

    private static Http kimAtTheOther() {
        return OTHER.http(ISSUER.token("kim", "municipality-0751", "responder"));
    }

    private static String ledger() {
        return kim().post("/ledgers", "{}").json().path("id").asString();
    }

    private Answer add(Http caller, String ledger, String line) {
        return caller.post("/ledgers/" + ledger + "/lines", "{\"text\":\"" + line + "\"}", "Idempotency-Key", key);
    }

    private long events(String ledger) {
        return sql.sql("select count(*) from record.domain_event where aggregate_id = :id")
                .param("id", ledger)
                .query(Long.class)
                .single();
    }

    /** As after a death between the event's commit and the answer. */
    private void loseTheAnswer(String lease) {
        assertThat(sql.sql(
                                "update incident.idempotency_key set status = null, headers = null, body = null,"
                                        + " holder = gen_random_uuid(), leased_until = now() + :lease::interval where key = :key")
                        .param("lease", lease)
                        .param("key", key)
                        .update())
                .isEqualTo(1);
    }

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
            add(NODE.http(ISSUER.token("bo", "municipality-0751", "responder")), ledger, "a");
            add(NODE.http(ISSUER.token("kim", "supplier-x", "responder")), ledger, "a");
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

    @Nested
    class An_attempt_that_never_answered {

        @Test
        void is_answered_by_the_next_one_without_doing_it_twice() {
            String ledger = ledger();
            Answer first = add(kim(), ledger, "a");
            loseTheAnswer("-1 second");
            Answer again = add(kimAtTheOther(), ledger, "a");
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(events(ledger)).isEqualTo(2);
        }

        @Test
        void is_answered_right_even_when_it_could_be_done_only_once() {
            String ledger = ledger();
            Answer first = kim().post("/ledgers/" + ledger + "/closure", "{}", "Idempotency-Key", key);
            loseTheAnswer("-1 second");
            Answer again = kim().post("/ledgers/" + ledger + "/closure", "{}", "Idempotency-Key", key);
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.body()).isEqualTo(first.body());
        }

        @Test
        void is_answered_right_though_others_have_gone_on_since() {
            String ledger = ledger();
            Answer first = add(kim(), ledger, "a");
            kim().post("/ledgers/" + ledger + "/lines", "{\"text\":\"b\"}");
            loseTheAnswer("-1 second");
            assertThat(add(kim(), ledger, "a").body()).isEqualTo(first.body());
            assertThat(events(ledger)).isEqualTo(3);
        }

        @Test
        void keeps_the_id_of_what_it_created() {
            Answer first = kim().post("/ledgers", "{}", "Idempotency-Key", key);
            loseTheAnswer("-1 second");
            Answer again = kimAtTheOther().post("/ledgers", "{}", "Idempotency-Key", key);
            assertThat(again.status()).isEqualTo(201);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        }

        @Test
        void and_had_no_effect_is_carried_out() {
            String ledger = ledger();
            NODE.obstacles().beforeCommand = () -> {
                throw new IllegalStateException("struck by lightning");
            };
            assertThat(add(kim(), ledger, "a").status()).isEqualTo(500);
            NODE.obstacles().beforeCommand = () -> {};
            assertThat(add(kim(), ledger, "a").status()).isEqualTo(200);
            assertThat(events(ledger)).isEqualTo(2);
        }

        @Test
        void and_failed_after_its_effect_is_answered() {
            String ledger = ledger();
            NODE.obstacles().afterCommand = () -> {
                throw new IllegalStateException("struck by lightning");
            };
            assertThat(add(kim(), ledger, "a").status()).isEqualTo(500);
            NODE.obstacles().afterCommand = () -> {};
            Answer again = add(kim(), ledger, "a");
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.header("ETag")).isEqualTo("\"2\"");
            assertThat(events(ledger)).isEqualTo(2);
        }

        @Test
        void is_waited_for_while_it_may_be_alive() {
            String ledger = ledger();
            add(kim(), ledger, "a");
            loseTheAnswer("30 seconds");
            Answer answer = add(kimAtTheOther(), ledger, "a");
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.code()).isEqualTo("request-in-progress");
            assertThat(answer.header("Retry-After")).isEqualTo("1");
        }

        @Test
        void may_wake_up_late_and_still_not_do_it_twice() throws Exception {
            String ledger = ledger();
            // A node that is frozen renews nothing: its lease is taken back here, and the time goes by in truth.
            CountDownLatch frozen = new CountDownLatch(1);
            CountDownLatch woken = new CountDownLatch(1);
            NODE.obstacles().beforeCommand = () -> {
                frozen.countDown();
                try {
                    assertThat(woken.await(30, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            };
            CompletableFuture<Answer> late = CompletableFuture.supplyAsync(() -> add(kim(), ledger, "a"));
            assertThat(frozen.await(30, TimeUnit.SECONDS)).isTrue();
            sql.sql("update incident.idempotency_key set leased_until = now() - interval '1 s' where key = :key")
                    .param("key", key)
                    .update();
            Answer first = add(kimAtTheOther(), ledger, "a");
            long asleep = System.nanoTime();
            await().until(() -> System.nanoTime() - asleep > TimeUnit.SECONDS.toNanos(2));
            woken.countDown();
            assertThat(late.get(30, TimeUnit.SECONDS).body()).isEqualTo(first.body());
            assertThat(first.status()).isEqualTo(200);
            assertThat(events(ledger)).isEqualTo(2);
        }

        @Test
        void keeps_its_lease_while_it_works() {
            String ledger = ledger();
            CountDownLatch done = new CountDownLatch(1);
            NODE.obstacles().beforeCommand = () -> {
                try {
                    assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            };
            CompletableFuture<Answer> slow = CompletableFuture.supplyAsync(() -> add(kim(), ledger, "a"));
            String lease = "select leased_until::text from incident.idempotency_key where key = '" + key + "'";
            await().until(() -> sql.sql(lease).query(String.class).optional().isPresent());
            String first = sql.sql(lease).query(String.class).single();
            await().atMost(15, TimeUnit.SECONDS)
                    .until(() -> !sql.sql(lease).query(String.class).single().equals(first));
            done.countDown();
            assertThat(slow.join().status()).isEqualTo(200);
        }
    }
}
