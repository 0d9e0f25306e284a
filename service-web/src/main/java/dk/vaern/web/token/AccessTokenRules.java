package dk.vaern.web.token;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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

    /** A SHA-256 in base64url (RFC 7638). */
    private static final Pattern THUMBPRINT = Pattern.compile("[A-Za-z0-9_-]{43}");

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
        checkBinding(token.claims());
        Instant now = clock.instant();
        Instant expires = token.instant("exp", TokenFault.EXPIRED);
        if (expires == null || !now.isBefore(expires.plus(settings.clockSkew()))) {
            throw new TokenRefused(TokenFault.EXPIRED);
        }
        Instant notBefore = token.instant("nbf", TokenFault.NOT_YET);
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

    /** By its key's thumbprint (RFC 9449, section 6.1) or not at all: we can check no other binding (RFC 7800). */
    private static void checkBinding(Map<String, Object> claims) {
        if (!claims.containsKey(VerifiedToken.BINDING)) {
            return;
        }
        boolean known = claims.get(VerifiedToken.BINDING) instanceof Map<?, ?> binding
                && binding.size() == 1
                && binding.get(VerifiedToken.THUMBPRINT) instanceof String thumbprint
                && THUMBPRINT.matcher(thumbprint).matches();
        if (!known) {
            throw new TokenRefused(TokenFault.BINDING);
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
}
