package dk.vaern.web.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.vaern.web.testing.Http.Answer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What becomes of a write whose answer was lost, or is not there yet, when its key comes again. */
class UnansweredWritesTest extends LedgerTest {

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

    private static void standStillUntil(CountDownLatch released) {
        try {
            assertThat(released.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
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
            node.obstacles().beforeCommand = () -> {
                throw new IllegalStateException("struck by lightning");
            };
            assertThat(add(kim(), ledger, "a").status()).isEqualTo(500);
            node.obstacles().beforeCommand = () -> {};
            assertThat(add(kim(), ledger, "a").status()).isEqualTo(200);
            assertThat(events(ledger)).isEqualTo(2);
        }

        @Test
        void and_failed_after_its_effect_is_answered() {
            String ledger = ledger();
            node.obstacles().afterCommand = () -> {
                throw new IllegalStateException("struck by lightning");
            };
            assertThat(add(kim(), ledger, "a").status()).isEqualTo(500);
            node.obstacles().afterCommand = () -> {};
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
            // A node that is frozen renews nothing: its lease is taken from it here, and the time goes by in truth.
            CountDownLatch frozen = new CountDownLatch(1);
            CountDownLatch woken = new CountDownLatch(1);
            node.obstacles().beforeCommand = () -> {
                frozen.countDown();
                standStillUntil(woken);
            };
            CompletableFuture<Answer> late = CompletableFuture.supplyAsync(() -> add(kim(), ledger, "a"));
            assertThat(frozen.await(30, TimeUnit.SECONDS)).isTrue();
            loseTheAnswer("-1 second");
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
            node.obstacles().beforeCommand = () -> standStillUntil(done);
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
