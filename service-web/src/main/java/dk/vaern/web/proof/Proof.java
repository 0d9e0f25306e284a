package dk.vaern.web.proof;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.ThumbprintUtils;
import dk.vaern.web.token.CompactToken;
import dk.vaern.web.token.SigningKeys;
import dk.vaern.web.token.TokenFault;
import dk.vaern.web.token.TokenRefused;
import dk.vaern.web.token.TokenScheme;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A DPoP proof whose signature holds (RFC 9449, section 4.2).
 *
 * @param thumbprint of the key that signed it
 * @param id {@code jti}
 * @param method {@code htm}
 * @param address {@code htu}
 * @param made {@code iat}
 * @param token {@code ath}
 */
record Proof(String thumbprint, String id, String method, TargetAddress address, Instant made, String token) {

    private static final String TYPE = "dpop+jwt";

    /** What a private or shared key has and a public one has not (RFC 7518, section 6). */
    private static final Set<String> SECRETS = Set.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

    static Proof parse(String text) {
        CompactToken parsed = taken(text);
        if (!TYPE.equals(parsed.header().get("typ"))) {
            throw refused(TokenFault.PROOF_TYPE);
        }
        SigningKeys.Key key = key(parsed).orElseThrow(() -> refused(TokenFault.PROOF_KEY));
        if (!key.verifies(parsed)) {
            throw refused(TokenFault.PROOF_SIGNATURE);
        }
        Instant made = CompactToken.instant(parsed.claims().get("iat")).orElseThrow(Proof::malformed);
        return new Proof(
                thumbprint(key.published()),
                text(parsed, "jti"),
                text(parsed, "htm"),
                address(text(parsed, "htu")),
                made,
                text(parsed, "ath"));
    }

    static TokenRefused refused(TokenFault fault) {
        return new TokenRefused(fault, TokenScheme.DPOP);
    }

    private static TokenRefused malformed() {
        return refused(TokenFault.PROOF_MALFORMED);
    }

    private static CompactToken taken(String text) {
        try {
            return CompactToken.withOwnKey(text);
        } catch (TokenRefused _) {
            throw malformed();
        }
    }

    /** The sender's, and its public part alone: who sends the private part has given it away (section 4.3, 7). */
    private static Optional<SigningKeys.Key> key(CompactToken parsed) {
        if (!(parsed.header().get("jwk") instanceof Map<?, ?> members)
                || SECRETS.stream().anyMatch(members::containsKey)) {
            return Optional.empty();
        }
        Map<String, Object> jwk = new LinkedHashMap<>();
        members.forEach((name, value) -> jwk.put(String.valueOf(name), value));
        return SigningKeys.usable(jwk).filter(key -> key.algorithm().getName().equals(parsed.algorithm()));
    }

    private static String thumbprint(JWK key) {
        try {
            return ThumbprintUtils.compute(key).toString();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static String text(CompactToken parsed, String claim) {
        if (parsed.claims().get(claim) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw malformed();
    }

    private static TargetAddress address(String text) {
        try {
            return TargetAddress.of(text);
        } catch (IllegalArgumentException _) {
            throw refused(TokenFault.PROOF_ADDRESS);
        }
    }
}
