package dk.vaern.web.token;

import java.time.Instant;
import java.util.Map;

/**
 * A token whose signature holds and that is meant for us.
 *
 * @param expires with the allowed skew
 * @param generation of the issuer's keys that verified it
 */
public record VerifiedToken(
        String issuer, String subject, Map<String, Object> claims, Instant expires, long generation) {}
