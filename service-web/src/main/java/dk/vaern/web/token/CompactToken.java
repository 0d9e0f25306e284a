package dk.vaern.web.token;

import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A signed JWT taken apart (RFC 7515, 7519), before anything of it is believed. Two readers of one token must never see
 * different things in it, so base64url is taken in its one canonical spelling and no object may name a member twice.
 *
 * @param signedPart header and claims as they came
 * @param signature as it came, in base64url
 */
public record CompactToken(
        Map<String, Object> header, Map<String, Object> claims, String signedPart, String signature) {

    /** Beyond any token that fits into a request's headers. */
    private static final int LONGEST = 16 * 1024;

    private static final Set<String> ALGORITHMS = Set.of("RS256", "ES256");

    /** Keys that the sender brings along, and what changes how the token is to be read. */
    private static final Set<String> UNWELCOME = Set.of("jwk", "jku", "x5u", "x5c", "crit", "b64", "zip", "enc");

    /** The same for what is verified by a key of its own. */
    private static final Set<String> UNWELCOME_BESIDE_KEY =
            UNWELCOME.stream().filter(name -> !name.equals("jwk")).collect(Collectors.toUnmodifiableSet());

    /** The end of the year 9999, in seconds. */
    private static final double END_OF_CALENDARS = 253_402_300_799.0;

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(16).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** A token that its issuer's published key verifies. */
    static CompactToken parse(String token) {
        CompactToken parsed = split(token);
        parsed.checkHeader(UNWELCOME);
        return parsed;
    }

    /** One that brings the public key along which verifies it, as a DPoP proof does (RFC 9449, section 4.2). */
    public static CompactToken withOwnKey(String token) {
        CompactToken parsed = split(token);
        parsed.checkHeader(UNWELCOME_BESIDE_KEY);
        return parsed;
    }

    private static CompactToken split(String token) {
        int first = token.indexOf('.');
        int second = token.indexOf('.', first + 1);
        if (token.length() > LONGEST || first < 1 || second <= first + 1 || token.indexOf('.', second + 1) >= 0) {
            throw new TokenRefused(TokenFault.MALFORMED);
        }
        CompactToken parsed = new CompactToken(
                object(token.substring(0, first)),
                object(token.substring(first + 1, second)),
                token.substring(0, second),
                token.substring(second + 1));
        decoded(parsed.signature());
        return parsed;
    }

    private void checkHeader(Set<String> unwelcome) {
        if (!(header.get("alg") instanceof String algorithm) || !ALGORITHMS.contains(algorithm)) {
            throw new TokenRefused(TokenFault.ALGORITHM);
        }
        if (header.keySet().stream().anyMatch(unwelcome::contains)) {
            throw new TokenRefused(TokenFault.HEADER);
        }
        if (header.containsKey("kid") && !(header.get("kid") instanceof String)) {
            throw new TokenRefused(TokenFault.KEY);
        }
    }

    public String algorithm() {
        return String.valueOf(header.get("alg"));
    }

    /**
     * A claim of seconds since 1970, possibly with a fraction (RFC 7519, section 2); null when it is not there.
     *
     * @throws TokenRefused for the given fault, when it is something else
     */
    public @Nullable Instant instant(String claim, TokenFault otherwise) {
        if (!claims.containsKey(claim)) {
            return null;
        }
        return instant(claims.get(claim)).orElseThrow(() -> new TokenRefused(otherwise));
    }

    /** Empty for what is no number. */
    public static Optional<Instant> instant(@Nullable Object claim) {
        if (claim instanceof Number number && Double.isFinite(number.doubleValue())) {
            double seconds = Math.floor(number.doubleValue());
            return Optional.of(Instant.ofEpochSecond((long) Math.clamp(seconds, 0, END_OF_CALENDARS)));
        }
        return Optional.empty();
    }

    @Nullable
    String keyId() {
        return (String) header.get("kid");
    }

    private static Map<String, Object> object(String part) {
        try {
            Map<String, Object> object = JSON.readValue(decoded(part), OBJECT);
            if (object != null) {
                return object;
            }
        } catch (JacksonException _) {
            // Refused below, like a part that says null.
        }
        throw new TokenRefused(TokenFault.MALFORMED);
    }

    private static byte[] decoded(String part) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            if (Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part)) {
                return bytes;
            }
        } catch (IllegalArgumentException _) {
            // Refused below, like a spelling that is not canonical.
        }
        throw new TokenRefused(TokenFault.MALFORMED);
    }
}
