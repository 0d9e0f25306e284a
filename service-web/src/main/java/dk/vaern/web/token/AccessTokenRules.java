package dk.vaern.web.token;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a well-signed token must say to be an access token for us, now.
 *
 * <p>An ID token is signed by the same keys and must not open anything (RFC 9068, section 5). A token typed
 * {@code at+jwt} can not be one. Of the others — most providers type both as {@code JWT} or not at all — those with the
 * marks of an ID token are refused: claims that OpenID Connect defines for it alone, or Keycloak's {@code typ} claim
 * other than {@code Bearer}. What is left has our audience, which an ID token (whose audience is the client) has not.
 */
final class AccessTokenRules {

    private static final Set<String> EXPLICIT = Set.of("at+jwt", "application/at+jwt");
    private static final Set<String> ONLY_IN_ID_TOKENS = Set.of("nonce", "at_hash", "c_hash", "s_hash");

    /** The end of the year 9999, in seconds. */
    private static final double END_OF_CALENDARS = 253_402_300_799.0;

    private final TokenSettings settings;
    private final Clock clock;

    AccessTokenRules(TokenSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Returns when the token expires, the allowed skew included. */
    Instant check(CompactToken token) {
        checkType(token);
        checkAudience(token.claims().get("aud"));
        if (token.claims().containsKey("cnf")) {
            throw new TokenRefused(TokenFault.BOUND);
        }
        Instant now = clock.instant();
        Instant expires = numericDate(token.claims(), "exp", TokenFault.EXPIRED);
        if (expires == null || !now.isBefore(expires.plus(settings.clockSkew()))) {
            throw new TokenRefused(TokenFault.EXPIRED);
        }
        Instant notBefore = numericDate(token.claims(), "nbf", TokenFault.NOT_YET);
        if (notBefore != null && now.isBefore(notBefore.minus(settings.clockSkew()))) {
            throw new TokenRefused(TokenFault.NOT_YET);
        }
        return expires.plus(settings.clockSkew());
    }

    private static void checkType(CompactToken token) {
        Object type = token.header().get("typ");
        if (type != null && !(type instanceof String)) {
            throw new TokenRefused(TokenFault.TYPE);
        }
        String named = type == null ? "jwt" : ((String) type).toLowerCase(Locale.ROOT);
        if (EXPLICIT.contains(named)) {
            return;
        }
        Object keycloaks = token.claims().get("typ");
        boolean marked = token.claims().keySet().stream().anyMatch(ONLY_IN_ID_TOKENS::contains)
                || (keycloaks != null && !keycloaks.equals("Bearer"));
        if (!named.equals("jwt") || marked) {
            throw new TokenRefused(TokenFault.TYPE);
        }
    }

    private void checkAudience(@Nullable Object audience) {
        boolean ours = switch (audience) {
            case String one -> one.equals(settings.audience());
            case List<?> several ->
                several.stream().allMatch(String.class::isInstance) && several.contains(settings.audience());
            case null, default -> false;
        };
        if (!ours) {
            throw new TokenRefused(TokenFault.AUDIENCE);
        }
    }

    /** Seconds since 1970, possibly with a fraction (RFC 7519, section 2); null when it is not there. */
    private static @Nullable Instant numericDate(Map<String, Object> claims, String name, TokenFault otherwise) {
        if (!claims.containsKey(name)) {
            return null;
        }
        if (claims.get(name) instanceof Number number && Double.isFinite(number.doubleValue())) {
            double seconds = Math.floor(number.doubleValue());
            return Instant.ofEpochSecond((long) Math.clamp(seconds, 0, END_OF_CALENDARS));
        }
        throw new TokenRefused(otherwise);
    }
}
