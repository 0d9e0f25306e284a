package dk.vaern.web.token;

import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Says whether a token is one of our issuers', whole, and valid now (RFC 7519, 8725, 9068). Starts without asking anyone. */
public final class TokenVerifier {

    private static final int LONGEST_SUBJECT = 255;

    private final Map<String, IssuerKeys> issuers;
    private final AccessTokenRules rules;
    private final Clock clock;

    /**
     * Of the settings' issuers.
     *
     * @param clock the tokens' time: between us and the issuers, never a business clock that somebody moves
     * @param nanoTime the keys' age, in nanoseconds of a clock that never goes back
     */
    public TokenVerifier(TokenSettings settings, Clock clock, LongSupplier nanoTime) {
        HttpClient client = KeyDownload.client();
        this.issuers = settings.issuers().stream()
                .collect(Collectors.toUnmodifiableMap(
                        TokenSettings.Issuer::uri,
                        issuer -> new IssuerKeys(issuer, new KeyDownload(issuer, client), settings, nanoTime)));
        this.rules = new AccessTokenRules(settings, clock);
        this.clock = clock;
    }

    /**
     * The token, verified.
     *
     * @throws TokenRefused when it is not good
     * @throws KeysAway when nobody can say
     */
    public VerifiedToken verify(String token) {
        CompactToken parsed = CompactToken.parse(token);
        if (!(parsed.claims().get("iss") instanceof String issuer) || !issuers.containsKey(issuer)) {
            throw new TokenRefused(TokenFault.ISSUER);
        }
        IssuerKeys keys = trusted(issuer);
        IssuerKeys.Known known = keys.current();
        if (known.keys().find(parsed.keyId(), parsed.algorithm()).isEmpty()) {
            known = keys.afterUnknownKey();
        }
        SigningKeys.Key key = known.keys()
                .find(parsed.keyId(), parsed.algorithm())
                .orElseThrow(() -> new TokenRefused(TokenFault.KEY));
        if (!key.verifies(parsed)) {
            throw new TokenRefused(TokenFault.SIGNATURE);
        }
        return new VerifiedToken(
                issuer, subject(parsed.claims()), parsed.claims(), rules.check(parsed), known.generation());
    }

    /** Whether what was verified once would still be; asks the issuer beside the request when its keys have aged. */
    public boolean stillHolds(VerifiedToken token) {
        return clock.instant().isBefore(token.expires())
                && trusted(token.issuer()).current().generation() == token.generation();
    }

    private IssuerKeys trusted(String issuer) {
        IssuerKeys keys = issuers.get(issuer);
        if (keys == null) {
            throw new TokenRefused(TokenFault.ISSUER);
        }
        return keys;
    }

    private static String subject(Map<String, Object> claims) {
        if (claims.get("sub") instanceof String subject && !subject.isBlank() && subject.length() <= LONGEST_SUBJECT) {
            return subject;
        }
        throw new TokenRefused(TokenFault.CLAIMS);
    }
}
