package dk.vaern.web.token;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A token whose signature holds and that is meant for us.
 *
 * @param expires with the allowed skew
 * @param generation of the issuer's keys that verified it
 */
public record VerifiedToken(
        String issuer, String subject, Map<String, Object> claims, Instant expires, long generation) {

    static final String BINDING = "cnf";
    static final String THUMBPRINT = "jkt";

    /** The thumbprint (RFC 7638) of the key that its sender must hold; empty when whoever bears it may use it. */
    public Optional<String> boundTo() {
        return claims.get(BINDING) instanceof Map<?, ?> binding
                ? Optional.of(String.valueOf(binding.get(THUMBPRINT)))
                : Optional.empty();
    }
}
