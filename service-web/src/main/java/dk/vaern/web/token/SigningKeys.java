package dk.vaern.web.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keys that an issuer publishes and that may sign tokens: RSA from 2048 bits, or EC on P-256. */
public record SigningKeys(List<Key> keys) {

    private static final int SMALLEST_RSA = 2048;

    /** One key for one algorithm, so that no token can choose how its key is to be used (RFC 8725, section 3.1). */
    public record Key(@Nullable String id, JWSAlgorithm algorithm, JWK published, JWSVerifier verifier) {

        public boolean verifies(CompactToken token) {
            try {
                return verifier.verify(
                        new JWSHeader(algorithm),
                        token.signedPart().getBytes(StandardCharsets.US_ASCII),
                        new Base64URL(token.signature()));
            } catch (JOSEException | RuntimeException _) {
                return false;
            }
        }
    }

    /** @throws ParseException when it is not a JSON Web Key Set; a key in it that is of no use is left out */
    static SigningKeys parse(String jwkSet) throws ParseException {
        List<Key> usable = new ArrayList<>();
        for (Map<String, Object> jwk : JSONObjectUtils.getJSONObjectArray(JSONObjectUtils.parse(jwkSet), "keys")) {
            usable(jwk).ifPresent(usable::add);
        }
        return new SigningKeys(List.copyOf(usable));
    }

    /** Without a key id there must be no choice. */
    Optional<Key> find(@Nullable String id, String algorithm) {
        List<Key> found = keys.stream()
                .filter(key -> key.algorithm().getName().equals(algorithm))
                .filter(key -> id == null || id.equals(key.id()))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    boolean sameAs(SigningKeys others) {
        return keys.stream()
                .map(Key::published)
                .toList()
                .equals(others.keys.stream().map(Key::published).toList());
    }

    /** A key as JSON; empty when it may sign nothing. */
    public static Optional<Key> usable(Map<String, Object> member) {
        try {
            JWK jwk = JWK.parse(member);
            return KeyUse.ENCRYPTION.equals(jwk.getKeyUse()) ? Optional.empty() : usable(jwk);
        } catch (ParseException | JOSEException | RuntimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Key> usable(JWK jwk) throws JOSEException {
        return switch (jwk) {
            case RSAKey rsa
            when rsa.size() >= SMALLEST_RSA && isFor(rsa, JWSAlgorithm.RS256) ->
                Optional.of(new Key(rsa.getKeyID(), JWSAlgorithm.RS256, rsa.toPublicJWK(), new RSASSAVerifier(rsa)));
            case ECKey ec
            when Curve.P_256.equals(ec.getCurve()) && isFor(ec, JWSAlgorithm.ES256) ->
                Optional.of(new Key(ec.getKeyID(), JWSAlgorithm.ES256, ec.toPublicJWK(), new ECDSAVerifier(ec)));
            default -> Optional.empty();
        };
    }

    private static boolean isFor(JWK jwk, JWSAlgorithm algorithm) {
        return jwk.getAlgorithm() == null || jwk.getAlgorithm().equals(algorithm);
    }
}
