package dk.vaern.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.web.testing.Holder;
import dk.vaern.web.testing.Http.Answer;
import dk.vaern.web.testing.Issuer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that are bound to a key of the sender's (RFC 9449). */
class BoundTokensTest extends BoundTest {

    @Nested
    class A_proof {

        @Test
        void lets_its_tokens_holder_in() {
            String token = bound(HOLDER);
            Answer answer = get(token, HOLDER.proof("GET", here(), token));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.json().path("subject").asString()).isEqualTo("kim");
        }

        @Test
        void may_be_signed_by_an_RSA_key() {
            Holder rsa = new Holder(Issuer.rsa("held"));
            String token = bound(rsa);
            assertThat(get(token, rsa.proof("GET", here(), token)).status()).isEqualTo(200);
        }

        @ParameterizedTest
        @ValueSource(strings = {"?q=1", "#part", "?"})
        void names_the_address_with_or_without_its_query(String more) {
            String token = bound(HOLDER);
            assertThat(get(token, HOLDER.proof("GET", here() + more, token)).status())
                    .isEqualTo(200);
        }

        @Test
        void may_spell_the_address_otherwise() {
            String token = bound(HOLDER);
            String spelt =
                    here().replace("http://localhost", "HTTP://LOCALHOST").replace("/me", "/%6De");
            assertThat(get(token, HOLDER.proof("GET", spelt, token)).status()).isEqualTo(200);
        }

        @Test
        void is_made_for_each_request() {
            String token = bound(HOLDER);
            String proof = HOLDER.proof("GET", here(), token);
            assertThat(get(token, proof).status()).isEqualTo(200);
            assertRefused(get(token, proof), "invalid_dpop_proof");
            assertThat(get(token, HOLDER.proof("GET", here(), token)).status()).isEqualTo(200);
        }

        @Test
        void is_taken_once_also_when_it_comes_many_times_at_once() throws Exception {
            String token = bound(HOLDER);
            String proof = HOLDER.proof("GET", here(), token);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Callable<Integer>> tries = Stream.generate(() ->
                                (Callable<Integer>) () -> get(token, proof).status())
                        .limit(20)
                        .toList();
                List<Integer> answers = new ArrayList<>();
                for (Future<Integer> answer : threads.invokeAll(tries)) {
                    answers.add(answer.get());
                }
                assertThat(answers).hasSize(20).containsOnlyOnce(200).contains(401);
            }
        }

        @Test
        void with_the_id_of_anothers_is_not_taken_for_that_one() {
            Holder other = Holder.ofAKey();
            for (Holder holder : List.of(HOLDER, other)) {
                String token = bound(holder);
                String proof = holder.proof("GET", here(), token, claims -> claims.put("jti", "the-same-for-both"));
                assertThat(get(token, proof).status()).isEqualTo(200);
            }
        }
    }

    @Nested
    class A_bound_token {

        @Test
        void is_none_in_the_hands_of_its_bearer() {
            String token = bound(HOLDER);
            for (String proof : List.of("none", HOLDER.proof("GET", here(), token))) {
                Answer answer = with(token).get(PATH, "DPoP", proof);
                assertThat(answer.status()).isEqualTo(401);
                assertThat(answer.header("WWW-Authenticate"))
                        .startsWith("Bearer realm=\"vaern\", error=\"invalid_token\"")
                        .contains("DPoP algs=\"ES256 RS256\"");
            }
        }

        @Test
        void needs_one_proof_and_one_only() {
            String token = bound(HOLDER);
            assertRefused(get(token), "invalid_dpop_proof");
            assertRefused(
                    get(token, HOLDER.proof("GET", here(), token), HOLDER.proof("GET", here(), token)),
                    "invalid_dpop_proof");
        }

        @Test
        void can_not_be_bound_in_ways_that_nobody_here_can_check() {
            for (Object binding : new Object[] {
                Map.of(),
                Map.of("x5t#S256", "bwcK0esc3ACC3DB2Y5_lESsXE8o9ltc05O89jdN-dg2"),
                Map.of("jkt", "short"),
                Map.of("jkt", 1),
                Map.of("jkt", HOLDER.binding().get("jkt"), "x5t#S256", "bwcK0esc3ACC3DB2Y5_lESsXE8o9ltc05O89jdN-dg2"),
                "jkt",
                List.of(HOLDER.binding())
            }) {
                String token = with(claims -> claims.put("cnf", binding));
                assertRefused(get(token, HOLDER.proof("GET", here(), token)), "invalid_token");
                assertThat(with(token).get(PATH).status()).isEqualTo(401);
            }
            String token = with(claims -> claims.put("cnf", null));
            assertThat(with(token).get(PATH).status()).isEqualTo(401);
        }
    }

    @Test
    void a_token_that_is_not_bound_is_not_proved() {
        String token = ISSUER.token("kim", "municipality-0751", "responder");
        assertRefused(get(token, HOLDER.proof("GET", here(), token)), "invalid_token");
        assertThat(with(token).get(PATH, "DPoP", "whatever").status()).isEqualTo(200);
    }

    @Test
    void the_scheme_is_told_to_who_comes_without() {
        assertThat(nobody().get(PATH).header("WWW-Authenticate"))
                .isEqualTo("Bearer realm=\"vaern\", DPoP algs=\"ES256 RS256\"");
        assertRefused(nobody().get(PATH, "Authorization", "DPoP"), "invalid_token");
        assertRefused(nobody().get(PATH, "Authorization", "DPoP a.b.c"), "invalid_token");
    }
}
