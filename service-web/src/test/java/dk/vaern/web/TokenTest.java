package dk.vaern.web;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.util.Base64URL;
import dk.vaern.web.testing.Issuer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** Tokens as an issuer signs them, rightly or not. */
abstract class TokenTest extends WebTest {

    static final JsonMapper JSON = JsonMapper.shared();

    static Map<String, Object> good() {
        return ISSUER.claims("kim", "municipality-0751", "responder");
    }

    static Map<String, Object> header(Object... more) {
        Map<String, Object> header = new LinkedHashMap<>(Map.of("alg", "RS256", "kid", "rsa-1", "typ", "JWT"));
        for (int i = 0; i < more.length; i += 2) {
            header.put((String) more[i], more[i + 1]);
        }
        return header;
    }

    static String with(Consumer<Map<String, Object>> spoil) {
        Map<String, Object> claims = good();
        spoil.accept(claims);
        return ISSUER.sign(claims);
    }

    static String unsigned(String algorithm, String signature) {
        return Base64URL.encode(JSON.writeValueAsString(header("alg", algorithm))) + "."
                + Base64URL.encode(JSON.writeValueAsString(good())) + "." + signature;
    }

    static String raw(String header, String claims) {
        return Issuer.sign(header, claims, Issuer.signer(ISSUER.rsa), JWSAlgorithm.RS256);
    }

    static long now(int seconds) {
        return Instant.now().getEpochSecond() + seconds;
    }
}
