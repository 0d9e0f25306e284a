package dk.vaern.web.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who holds a key and proves it (RFC 9449), as a test tells it to: rightly or not. */
public record Holder(JWK key) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public static Holder ofAKey() {
        return new Holder(Issuer.ec("held"));
    }

    /** The claim that binds a token to the key. */
    public Map<String, Object> binding() {
        try {
            return Map.of("jkt", key.computeThumbprint().toString());
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public Map<String, Object> header() {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("typ", "dpop+jwt");
        header.put("alg", algorithm().getName());
        header.put("jwk", key.toPublicJWK().toJSONObject());
        return header;
    }

    public Map<String, Object> claims(String method, String address, String token) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("htm", method);
        claims.put("htu", address);
        claims.put("iat", Instant.now().getEpochSecond());
        claims.put("ath", hash(token));
        return claims;
    }

    public String proof(String method, String address, String token) {
        return sign(header(), claims(method, address, token));
    }

    /** A proof whose claims a test spoils. */
    public String proof(String method, String address, String token, Consumer<Map<String, Object>> spoil) {
        Map<String, Object> claims = claims(method, address, token);
        spoil.accept(claims);
        return sign(header(), claims);
    }

    public String sign(Map<String, Object> header, Map<String, Object> claims) {
        return Issuer.sign(
                JSON.writeValueAsString(header), JSON.writeValueAsString(claims), Issuer.signer(key), algorithm());
    }

    private JWSAlgorithm algorithm() {
        return switch (key) {
            case RSAKey _ -> JWSAlgorithm.RS256;
            case ECKey _ -> JWSAlgorithm.ES256;
            default -> throw new IllegalStateException("neither RSA nor EC");
        };
    }

    public static String hash(String token) {
        try {
            return Base64URL.encode(
                            MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)))
                    .toString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
