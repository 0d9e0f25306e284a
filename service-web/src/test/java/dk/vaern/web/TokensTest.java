package dk.vaern.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import dk.vaern.web.testing.Http.Answer;
import dk.vaern.web.testing.Issuer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class TokensTest extends WebTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static Map<String, Object> good() {
        return ISSUER.claims("kim", "municipality-0751", "responder");
    }

    private static Map<String, Object> header(Object... more) {
        Map<String, Object> header = new LinkedHashMap<>(Map.of("alg", "RS256", "kid", "rsa-1", "typ", "JWT"));
        for (int i = 0; i < more.length; i += 2) {
            header.put((String) more[i], more[i + 1]);
        }
        return header;
    }

    private static String with(Consumer<Map<String, Object>> spoil) {
        Map<String, Object> claims = good();
        spoil.accept(claims);
        return ISSUER.sign(claims);
    }

    private static String unsigned(String algorithm, String signature) {
        return Base64URL.encode(JSON.writeValueAsString(header("alg", algorithm))) + "."
                + Base64URL.encode(JSON.writeValueAsString(good())) + "." + signature;
    }

    private static String raw(String header, String claims) {
        return Issuer.sign(header, claims, Issuer.signer(ISSUER.rsa), JWSAlgorithm.RS256);
    }

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

    private static long now(int seconds) {
        return Instant.now().getEpochSecond() + seconds;
    }

    static Stream<Arguments> attacks() throws Exception {
        RSAKey foreign = Issuer.rsa("rsa-1");
        byte[] publicKey = ISSUER.rsa.toRSAPublicKey().getEncoded();
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + java.util.Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(publicKey)
                + "\n-----END PUBLIC KEY-----\n";
        String claims = JSON.writeValueAsString(good());
        String hs = JSON.writeValueAsString(header("alg", "HS256"));
        String token = ISSUER.sign(good());
        String head = token.substring(0, token.indexOf('.'));
        return Stream.of(
                Arguments.of("alg none", unsigned("none", "")),
                Arguments.of("alg None", unsigned("None", "")),
                Arguments.of("alg NONE with a signature", unsigned("NONE", "AAAA")),
                Arguments.of("alg absent", raw("{\"kid\":\"rsa-1\"}", claims)),
                Arguments.of("alg is no text", raw("{\"alg\":256,\"kid\":\"rsa-1\"}", claims)),
                Arguments.of("empty signature", unsigned("RS256", "")),
                Arguments.of("no third part", token.substring(0, token.lastIndexOf('.'))),
                Arguments.of("five parts", token + ".AAAA.AAAA"),
                Arguments.of(
                        "HS256 with the public key",
                        Issuer.sign(hs, claims, new MACSigner(publicKey), JWSAlgorithm.HS256)),
                Arguments.of(
                        "HS256 with the public key as PEM",
                        Issuer.sign(
                                hs, claims, new MACSigner(pem.getBytes(StandardCharsets.UTF_8)), JWSAlgorithm.HS256)),
                Arguments.of("RS384", raw(JSON.writeValueAsString(header("alg", "RS384")), claims)),
                Arguments.of("RS256 by an EC key's id", raw(JSON.writeValueAsString(header("kid", "ec-1")), claims)),
                Arguments.of(
                        "ES256 of zeros",
                        Base64URL.encode("{\"alg\":\"ES256\",\"kid\":\"ec-1\"}") + "." + Base64URL.encode(claims) + "."
                                + Base64URL.encode(new byte[64])),
                Arguments.of(
                        "another's key",
                        Issuer.sign(
                                JSON.writeValueAsString(header()), claims, Issuer.signer(foreign), JWSAlgorithm.RS256)),
                Arguments.of(
                        "key in the header (jwk)",
                        signedBy(foreign, header("jwk", foreign.toPublicJWK().toJSONObject()))),
                Arguments.of("jwk beside a good signature", ISSUER.sign(header("jwk", Map.of()), good())),
                Arguments.of("jku", ISSUER.sign(header("jku", ISSUER.uri() + "/keys"), good())),
                Arguments.of("x5u", ISSUER.sign(header("x5u", ISSUER.uri() + "/keys"), good())),
                Arguments.of("x5c", ISSUER.sign(header("x5c", List.of("AAAA")), good())),
                Arguments.of("unknown kid", ISSUER.sign(header("kid", "other"), good())),
                Arguments.of("kid that walks", ISSUER.sign(header("kid", "../../../../dev/null"), good())),
                Arguments.of("kid that injects", ISSUER.sign(header("kid", "' or 1=1 --"), good())),
                Arguments.of("kid that is no text", ISSUER.sign(header("kid", List.of("rsa-1")), good())),
                Arguments.of("unknown crit", ISSUER.sign(header("crit", List.of("x"), "x", 1), good())),
                Arguments.of("empty crit", ISSUER.sign(header("crit", List.of()), good())),
                Arguments.of("crit b64", ISSUER.sign(header("crit", List.of("b64"), "b64", false), good())),
                Arguments.of("zip", ISSUER.sign(header("zip", "DEF"), good())),
                Arguments.of("wrong aud", with(c -> c.put("aud", "other"))),
                Arguments.of("aud by prefix", with(c -> c.put("aud", List.of("vaern2", "VAERN")))),
                Arguments.of("aud with a number", with(c -> c.put("aud", List.of("vaern", 1)))),
                Arguments.of("aud an object", with(c -> c.put("aud", Map.of("vaern", 1)))),
                Arguments.of("missing aud", with(c -> c.remove("aud"))),
                Arguments.of("empty aud", with(c -> c.put("aud", List.of()))),
                Arguments.of("wrong iss", with(c -> c.put("iss", "http://localhost:1"))),
                Arguments.of("iss with a slash", with(c -> c.put("iss", ISSUER.uri() + "/"))),
                Arguments.of("missing iss", with(c -> c.remove("iss"))),
                Arguments.of("missing exp", with(c -> c.remove("exp"))),
                Arguments.of("past exp", with(c -> c.put("exp", now(-31)))),
                Arguments.of("exp as text", with(c -> c.put("exp", String.valueOf(now(60))))),
                Arguments.of("exp null", with(c -> c.put("exp", null))),
                Arguments.of("exp true", with(c -> c.put("exp", true))),
                Arguments.of("exp negative", with(c -> c.put("exp", -1))),
                Arguments.of("exp in milliseconds of 1970", with(c -> c.put("exp", 1))),
                Arguments.of("future nbf", with(c -> c.put("nbf", now(300)))),
                Arguments.of("nbf as text", with(c -> c.put("nbf", "0"))),
                Arguments.of("ID token by its nonce", with(c -> c.put("nonce", "n"))),
                Arguments.of("ID token by its at_hash", with(c -> c.put("at_hash", "h"))),
                Arguments.of("ID token by its c_hash", with(c -> c.put("c_hash", "h"))),
                Arguments.of("ID token of Keycloak", with(c -> c.put("typ", "ID"))),
                Arguments.of("refresh token of Keycloak", with(c -> c.put("typ", "Refresh"))),
                Arguments.of("ID token for its client", with(c -> c.put("aud", "console"))),
                Arguments.of("typed as something else", ISSUER.sign(header("typ", "logout+jwt"), good())),
                Arguments.of("typed by a number", ISSUER.sign(header("typ", 1), good())),
                Arguments.of("bound to a key", with(c -> c.put("cnf", Map.of("jkt", "x")))),
                Arguments.of(
                        "duplicate claim",
                        raw(
                                JSON.writeValueAsString(header()),
                                claims.replaceFirst("\\{", "{\"org\":\"national-centre\","))),
                Arguments.of(
                        "duplicate inner member",
                        raw(
                                JSON.writeValueAsString(header()),
                                claims.replaceFirst("\\{", "{\"x\":{\"a\":1,\"a\":2},"))),
                Arguments.of(
                        "duplicate header", raw("{\"alg\":\"RS256\",\"alg\":\"RS256\",\"kid\":\"rsa-1\"}", claims)),
                Arguments.of("something behind the claims", raw(JSON.writeValueAsString(header()), claims + "{}")),
                Arguments.of("claims that are an array", raw(JSON.writeValueAsString(header()), "[]")),
                Arguments.of("claims that are null", raw(JSON.writeValueAsString(header()), "null")),
                Arguments.of(
                        "claims that are nested deeply",
                        raw(JSON.writeValueAsString(header()), "{\"x\":" + "[".repeat(1000) + "]".repeat(1000) + "}")),
                Arguments.of("padding", token + "="),
                Arguments.of("padded header", token.replaceFirst("\\.", "=.")),
                Arguments.of("another spelling of the same bytes", respelt(token)),
                Arguments.of("a space within", head + " " + token.substring(head.length())),
                Arguments.of("plain base64", token.substring(0, token.lastIndexOf('.')) + ".++//"),
                Arguments.of("not a token", "kim"),
                Arguments.of("dots", ".."),
                Arguments.of("too long", "a".repeat(17_000)),
                Arguments.of("no subject", with(c -> c.remove("sub"))),
                Arguments.of("blank subject", with(c -> c.put("sub", " "))),
                Arguments.of("long subject", with(c -> c.put("sub", "k".repeat(256)))),
                Arguments.of("no organisation", with(c -> c.remove("org"))),
                Arguments.of("no organisation's id", with(c -> c.put("org", "aarhus"))),
                Arguments.of("two organisations", with(c -> c.put("org", List.of("municipality-0751")))),
                Arguments.of("roles that are no array", with(c -> c.put("roles", "responder"))),
                Arguments.of("roles that are no names", with(c -> c.put("roles", List.of(1)))));
    }

    private static String signedBy(RSAKey key, Map<String, Object> header) {
        return Issuer.sign(
                JSON.writeValueAsString(header),
                JSON.writeValueAsString(good()),
                Issuer.signer(key),
                JWSAlgorithm.RS256);
    }

    /** 256 bytes leave two unused bits in the last character; a lax decoder ignores them. */
    private static String respelt(String token) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        char last = token.charAt(token.length() - 1);
        return token.substring(0, token.length() - 1) + alphabet.charAt(alphabet.indexOf(last) + 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void is_refused_with_401(String what, String token) {
        Answer answer = with(token).get("/things/me");
        assertThat(answer.status()).as(answer.body()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer ").contains("error=\"invalid_token\"");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo("token-refused");
    }

    @Nested
    class Without_a_token {

        @Test
        void every_path_but_the_open_ones_is_401() {
            for (String path : List.of("/things/me", "/nothing", "/actuator/metrics", "/error", "/unguarded", "/")) {
                Answer answer = nobody().get(path);
                assertThat(answer.status()).as(path).isEqualTo(401);
                assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"vaern\"");
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
