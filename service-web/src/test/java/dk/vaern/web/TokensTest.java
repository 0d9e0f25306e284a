package dk.vaern.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import dk.vaern.web.testing.Http.Answer;
import dk.vaern.web.testing.Issuer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest extends TokenTest {

    @Nested
    class A_good_token {

        @Test
        void signed_by_RS256_or_ES256_is_its_caller() {
            Answer rsa = responder().get("/things/me");
            assertThat(rsa.status()).as(rsa.body()).isEqualTo(200);
            assertThat(rsa.json().path("subject").asString()).isEqualTo("kim");
            assertThat(rsa.json().path("organisation").asString()).isEqualTo("municipality-0751");
            String ec = Issuer.sign(
                    JSON.writeValueAsString(Map.of("alg", "ES256", "kid", "ec-1")),
                    JSON.writeValueAsString(good()),
                    Issuer.signer(ISSUER.ec),
                    JWSAlgorithm.ES256);
            assertThat(with(ec).get("/things/me").status()).isEqualTo(200);
        }

        static Stream<Arguments> kinds() {
            return Stream.of(
                    Arguments.of("typed at+jwt", ISSUER.sign(header("typ", "at+jwt"), good())),
                    Arguments.of("typed AT+JWT with a nonce", ISSUER.sign(header("typ", "AT+JWT"), nonce())),
                    Arguments.of("typed by Keycloak", with(claims -> claims.put("typ", "Bearer"))),
                    Arguments.of("with a thumbprint", ISSUER.sign(header("x5t", "abc"), good())),
                    Arguments.of("for one audience", with(claims -> claims.put("aud", "vaern"))),
                    Arguments.of("for several", with(claims -> claims.put("aud", List.of("x", "vaern")))),
                    Arguments.of("with fractions", with(claims -> claims.put("exp", now(60) + 0.5))),
                    Arguments.of("just expired", with(claims -> claims.put("exp", now(-10)))),
                    Arguments.of("almost valid", with(claims -> claims.put("nbf", now(10)))),
                    Arguments.of("with an unknown role", with(claims -> claims.put("roles", List.of("x", "leader")))));
        }

        private static Map<String, Object> nonce() {
            Map<String, Object> claims = good();
            claims.put("nonce", "n");
            return claims;
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("kinds")
        void may_be(String what, String token) {
            Answer answer = with(token).get("/things/me");
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Bearer %s", "bearer %s", "BEARER   %s"})
        void comes_in_the_authorization_header(String form) {
            String token = ISSUER.token("kim", "municipality-0751", "responder");
            assertThat(nobody().get("/things/me", "Authorization", form.formatted(token))
                            .status())
                    .isEqualTo(200);
        }

        @Test
        void acts_in_the_first_of_its_roles_that_is_allowed() {
            String token = ISSUER.token("kim", "municipality-0751", "leader", "responder", "coordinator");
            assertThat(with(token).get("/things/me").json().path("role").asString())
                    .isEqualTo("COORDINATOR");
        }
    }

    @Nested
    class While_a_provider_is_away {

        @Test
        void its_tokens_are_neither_good_nor_bad() {
            Answer answer =
                    with(AWAY.token("kim", "municipality-0751", "responder")).get("/things/me");
            assertThat(answer.status()).as(answer.body()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("unavailable");
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(answer.header("WWW-Authenticate")).isEmpty();
        }

        @Test
        void those_whose_keys_are_known_go_on() {
            assertThat(responder().get("/things/me").status()).isEqualTo(200);
            ISSUER.silent(true);
            try {
                assertThat(responder().get("/things/me").status()).isEqualTo(200);
            } finally {
                ISSUER.silent(false);
            }
        }
    }

    @Nested
    class Without_a_token {

        @Test
        void every_path_but_the_open_ones_is_401() {
            for (String path : List.of("/things/me", "/nothing", "/actuator/metrics", "/error", "/unguarded", "/")) {
                Answer answer = nobody().get(path);
                assertThat(answer.status()).as(path).isEqualTo(401);
                assertThat(answer.header("WWW-Authenticate"))
                        .isEqualTo("Bearer realm=\"vaern\", DPoP algs=\"ES256 RS256\"");
                assertThat(answer.code()).isEqualTo("unauthenticated");
            }
            assertThat(nobody().get("/open/door").status()).isEqualTo(200);
        }

        @Test
        void one_in_the_query_or_in_a_form_is_none() {
            String token = ISSUER.token("kim", "municipality-0751", "responder");
            assertThat(nobody().get("/things/me?access_token=" + token).status())
                    .isEqualTo(401);
            Answer form = nobody().send(
                            "POST",
                            "/things",
                            BodyPublishers.ofString("access_token=" + token),
                            "Content-Type",
                            "application/x-www-form-urlencoded");
            assertThat(form.status()).isEqualTo(401);
        }

        @Test
        void another_scheme_is_none_and_two_are_one_too_many() {
            assertThat(nobody().get("/things/me", "Authorization", "Basic a2ltOmtpbQ==")
                            .code())
                    .isEqualTo("unauthenticated");
            String token = "Bearer " + ISSUER.token("kim", "municipality-0751", "responder");
            assertThat(nobody().get("/things/me", "Authorization", token, "Authorization", token)
                            .status())
                    .isEqualTo(401);
            assertThat(nobody().get("/things/me", "Authorization", "Bearer").status())
                    .isEqualTo(401);
        }
    }

    @Nested
    class Roles {

        @Test
        void that_do_not_fit_are_403() {
            Answer answer =
                    with(ISSUER.token("kim", "municipality-0751", "auditor")).get("/things/me");
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("forbidden");
        }

        @Test
        void that_nobody_knows_or_none_at_all_are_403() {
            assertThat(with(ISSUER.token("kim", "municipality-0751", "king"))
                            .get("/things")
                            .status())
                    .isEqualTo(403);
            assertThat(with(ISSUER.token("kim", "municipality-0751"))
                            .get("/things")
                            .status())
                    .isEqualTo(403);
            Map<String, Object> claims = new HashMap<>(good());
            claims.remove("roles");
            assertThat(with(ISSUER.sign(claims)).get("/things").status()).isEqualTo(403);
        }

        @Test
        void do_not_help_where_a_method_asks_for_nothing() {
            Answer answer = with(ISSUER.token("root", "national-centre", "administrator"))
                    .get("/unguarded");
            assertThat(answer.status()).isEqualTo(403);
        }

        @Test
        void are_asked_for_before_the_body_is_read() {
            Answer answer =
                    with(ISSUER.token("kim", "municipality-0751", "auditor")).post("/things", "not json");
            assertThat(answer.status()).isEqualTo(403);
        }
    }
}
