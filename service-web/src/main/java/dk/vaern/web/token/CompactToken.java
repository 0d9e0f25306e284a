package dk.vaern.web.token;

import java.util.Base64;
import java.util.Map;
import java.util.Set;
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
record CompactToken(Map<String, Object> header, Map<String, Object> claims, String signedPart, String signature) {

    /** Beyond any token that fits into a request's headers. */
    private static final int LONGEST = 16 * 1024;

    private static final Set<String> ALGORITHMS = Set.of("RS256", "ES256");

    /** Keys that the sender brings along, and what changes how the token is to be read. */
    private static final Set<String> UNWELCOME = Set.of("jwk", "jku", "x5u", "x5c", "crit", "b64", "zip", "enc");

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(16).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static CompactToken parse(String token) {
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
        parsed.checkHeader();
        return parsed;
    }

    private void checkHeader() {
        if (!(header.get("alg") instanceof String algorithm) || !ALGORITHMS.contains(algorithm)) {
            throw new TokenRefused(TokenFault.ALGORITHM);
        }
        if (header.keySet().stream().anyMatch(UNWELCOME::contains)) {
            throw new TokenRefused(TokenFault.HEADER);
        }
        if (header.containsKey("kid") && !(header.get("kid") instanceof String)) {
            throw new TokenRefused(TokenFault.KEY);
        }
    }

    String algorithm() {
        return String.valueOf(header.get("alg"));
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
