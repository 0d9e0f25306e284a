package dk.vaern.web.security;

import dk.vaern.web.token.TokenFault;
import dk.vaern.web.token.TokenRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/**
 * Takes the token from the one {@code Authorization} header and from nowhere else: what stands in a query string or a
 * form ends up in logs and histories. By hand, since the usual regular expression took a tenth of a whole request.
 */
final class BearerTokens {

    private static final String SCHEME = "bearer";

    private BearerTokens() {}

    /** Empty without a bearer token; refuses what is ambiguous. */
    static Optional<String> of(HttpServletRequest request) {
        Enumeration<String> headers = request.getHeaders(HttpHeaders.AUTHORIZATION);
        if (!headers.hasMoreElements()) {
            return Optional.empty();
        }
        String header = headers.nextElement();
        if (headers.hasMoreElements()) {
            throw new TokenRefused(TokenFault.MALFORMED);
        }
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        String token = header.substring(SCHEME.length());
        if (token.isBlank() || token.charAt(0) != ' ') {
            throw new TokenRefused(TokenFault.MALFORMED);
        }
        return Optional.of(token.strip());
    }
}
