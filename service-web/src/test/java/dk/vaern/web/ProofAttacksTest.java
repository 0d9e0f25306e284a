package dk.vaern.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dk.vaern.web.testing.Holder;
import dk.vaern.web.testing.Issuer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Proofs (RFC 9449, section 4.2) that prove nothing. */
class ProofAttacksTest extends BoundTest {

    /** Of token and address, the proof that must not do. */
    interface Attack extends BiFunction<String, String, String> {}

    private static Arguments row(String what, String error, Attack attack) {
        return Arguments.of(what, error, attack);
    }

    private static Arguments claims(String what, Consumer<Map<String, Object>> spoil) {
        return row(what, "invalid_dpop_proof", (token, address) -> HOLDER.proof("GET", address, token, spoil));
    }

    private static Arguments header(String what, Consumer<Map<String, Object>> spoil) {
        return row(what, "invalid_dpop_proof", (token, address) -> {
            Map<String, Object> header = HOLDER.header();
            spoil.accept(header);
            return HOLDER.sign(header, HOLDER.claims("GET", address, token));
        });
    }

    private static long now(int seconds) {
        return Instant.now().getEpochSecond() + seconds;
    }

    static Stream<Arguments> attacks() throws Exception {
        Holder other = Holder.ofAKey();
        Holder small = new Holder(new RSAKeyGenerator(1024, true).keyID("small").generate());
        var p384 = new ECKeyGenerator(Curve.P_384).keyID("held").generate();
        return Stream.of(
                row("another's key", "invalid_token", (token, address) -> other.proof("GET", address, token)),
                row(
                        "another's signature",
                        "invalid_dpop_proof",
                        (token, address) -> other.sign(HOLDER.header(), other.claims("GET", address, token))),
                row("no JWT", "invalid_dpop_proof", (_, _) -> "kim"),
                row("the token itself", "invalid_dpop_proof", (token, _) -> token),
                row("a small RSA key", "invalid_dpop_proof", (token, address) -> small.proof("GET", address, token)),
                row("a changed claim", "invalid_dpop_proof", (token, address) -> {
                    String[] real = HOLDER.proof("GET", address, token).split("\\.", -1);
                    String[] wanted = HOLDER.proof("GET", address, token).split("\\.", -1);
                    return real[0] + "." + wanted[1] + "." + real[2];
                }),
                row("an empty signature", "invalid_dpop_proof", (token, address) -> {
                    String proof = HOLDER.proof("GET", address, token);
                    return proof.substring(0, proof.lastIndexOf('.') + 1);
                }),
                row("HS256 with the public key", "invalid_dpop_proof", (token, address) -> {
                    Map<String, Object> header = HOLDER.header();
                    header.put("alg", "HS256");
                    return mac(header, HOLDER.claims("GET", address, token));
                }),
                header("alg none", header -> header.put("alg", "none")),
                header("alg of another kind", header -> header.put("alg", "RS256")),
                header("typ JWT", header -> header.put("typ", "JWT")),
                header("typ at+jwt", header -> header.put("typ", "at+jwt")),
                header("no typ", header -> header.remove("typ")),
                header("no jwk", header -> header.remove("jwk")),
                header("jwk that is text", header -> header.put("jwk", "key")),
                header(
                        "jwk with its private part",
                        header -> header.put("jwk", HOLDER.key().toJSONObject())),
                header("jwk with a private part that is null", header -> {
                    Map<String, Object> jwk =
                            new LinkedHashMap<>(HOLDER.key().toPublicJWK().toJSONObject());
                    jwk.put("d", null);
                    header.put("jwk", jwk);
                }),
                header(
                        "jwk on another curve",
                        header -> header.put("jwk", p384.toPublicJWK().toJSONObject())),
                header("jwk that is a secret", header -> header.put("jwk", Map.of("kty", "oct", "k", "AAAA"))),
                header("crit", header -> header.put("crit", List.of("b64"))),
                header("jku", header -> header.put("jku", ISSUER.uri() + "/keys")),
                header("x5c", header -> header.put("x5c", List.of("AAAA"))),
                claims("no jti", claims -> claims.remove("jti")),
                claims("blank jti", claims -> claims.put("jti", " ")),
                claims("jti that is a number", claims -> claims.put("jti", 1)),
                claims("no htm", claims -> claims.remove("htm")),
                claims("another method", claims -> claims.put("htm", "POST")),
                claims("the method in small letters", claims -> claims.put("htm", "get")),
                claims("no htu", claims -> claims.remove("htu")),
                claims("another path", claims -> claims.put("htu", claims.get("htu") + "/x")),
                claims("no path", claims -> claims.compute("htu", (_, htu) -> ("" + htu).replace(PATH, ""))),
                claims("another host", claims -> claims.put("htu", "http://evil.example" + PATH)),
                claims("another port", claims -> claims.put("htu", "http://localhost:1" + PATH)),
                claims(
                        "another scheme",
                        claims -> claims.compute("htu", (_, htu) -> ("" + htu).replace("http:", "https:"))),
                claims("a path alone", claims -> claims.put("htu", PATH)),
                claims(
                        "a name before the host",
                        claims -> claims.compute("htu", (_, htu) -> ("" + htu).replace("//", "//a@"))),
                claims("no address at all", claims -> claims.put("htu", "http://[")),
                claims("no iat", claims -> claims.remove("iat")),
                claims("iat as text", claims -> claims.put("iat", "" + now(0))),
                claims("made long ago", claims -> claims.put("iat", now(-62))),
                claims("made in the future", claims -> claims.put("iat", now(35))),
                claims("no ath", claims -> claims.remove("ath")),
                claims("another token's hash", claims -> claims.put("ath", Holder.hash("other"))),
                row(
                        "a claim twice",
                        "invalid_dpop_proof",
                        (token, address) -> Issuer.sign(
                                JsonMapper.shared().writeValueAsString(HOLDER.header()),
                                JsonMapper.shared()
                                        .writeValueAsString(HOLDER.claims("GET", address, token))
                                        .replaceFirst("\\{", "{\"htm\":\"POST\","),
                                Issuer.signer(HOLDER.key()),
                                JWSAlgorithm.ES256)));
    }

    private static String mac(Map<String, Object> header, Map<String, Object> claims) {
        try {
            byte[] secret = HOLDER.key().toECKey().toECPublicKey().getEncoded();
            return Issuer.sign(
                    JsonMapper.shared().writeValueAsString(header),
                    JsonMapper.shared().writeValueAsString(claims),
                    new MACSigner(secret),
                    JWSAlgorithm.HS256);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void is_refused_with_401(String what, String error, Attack attack) {
        String token = bound(HOLDER);
        assertRefused(get(token, attack.apply(token, here())), error);
        assertThat(get(token, HOLDER.proof("GET", here(), token)).status()).isEqualTo(200);
    }
}
