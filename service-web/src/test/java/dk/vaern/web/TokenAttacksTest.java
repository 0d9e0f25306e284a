package dk.vaern.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import dk.vaern.web.testing.Http.Answer;
import dk.vaern.web.testing.Issuer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way of being no good that a token may have. */
class TokenAttacksTest extends TokenTest {

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
                Arguments.of("alg nOnE", unsigned("nOnE", "")),
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
                Arguments.of("alg none with a good signature", raw("{\"alg\":\"none\",\"kid\":\"rsa-1\"}", claims)),
                Arguments.of("PS256", raw(JSON.writeValueAsString(header("alg", "PS256")), claims)),
                Arguments.of("EdDSA", raw(JSON.writeValueAsString(header("alg", "EdDSA")), claims)),
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
                Arguments.of("no kid where keys are several", ISSUER.sign(Map.of("alg", "RS256", "kid", ""), good())),
                Arguments.of("kid with a NUL", ISSUER.sign(header("kid", "rsa-1\u0000"), good())),
                Arguments.of("kid without end", ISSUER.sign(header("kid", "k".repeat(8_000)), good())),
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
                Arguments.of("ID token by its s_hash", with(c -> c.put("s_hash", "h"))),
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
}
