package dk.vaern.web.security;

import dk.vaern.web.token.TokenFault;
import dk.vaern.web.token.TokenRefused;
import dk.vaern.web.token.TokenScheme;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/**
 * The token from the one {@code Authorization} header and from nowhere else: what stands in a query string or a form ends
 * up in logs and histories. Read by hand, since the usual regular expression took a tenth of a whole request.
 */
record SentToken(TokenScheme scheme, String token) {

    /** Empty without a token; refuses what is ambiguous. */
    static Optional<SentToken> of(HttpServletRequest request) {
        Enumeration<String> headers = request.getHeaders(HttpHeaders.AUTHORIZATION);
        if (!headers.hasMoreElements()) {
            return Optional.empty();
        }
        String header = headers.nextElement();
        if (headers.hasMoreElements()) {
            throw new TokenRefused(TokenFault.MALFORMED);
        }
        for (TokenScheme scheme : TokenScheme.values()) {
            String word = scheme.word();
            if (header.regionMatches(true, 0, word, 0, word.length())) {
                return Optional.of(new SentToken(scheme, token(header.substring(word.length()), scheme)));
            }
        }
        return Optional.empty();
    }

    private static String token(String behind, TokenScheme scheme) {
        if (behind.isBlank() || behind.charAt(0) != ' ') {
            throw new TokenRefused(TokenFault.MALFORMED, scheme);
        }
        return behind.strip();
    }
}
