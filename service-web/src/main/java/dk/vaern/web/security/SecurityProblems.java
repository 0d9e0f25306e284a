package dk.vaern.web.security;

import dk.vaern.web.problem.Problem;
import dk.vaern.web.problem.ProblemMapping;
import dk.vaern.web.problem.WebProblem;
import dk.vaern.web.token.KeysAway;
import dk.vaern.web.token.TokenRefused;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** No token, a bad one, or the wrong roles; with the challenge that RFC 6750, section 3 asks for. */
final class SecurityProblems implements ProblemMapping {

    private static final String CHALLENGE = "Bearer realm=\"vaern\"";
    private static final String WHEN_KEYS_ARE_AWAY = "5";

    @Override
    public Optional<Problem> problem(Throwable thrown) {
        return switch (thrown) {
            case TokenRefused refused -> Optional.of(refused(refused));
            case KeysAway away ->
                Optional.of(Problem.of(WebProblem.UNAVAILABLE)
                        .withDetail(String.valueOf(away.getMessage()))
                        .withHeader(HttpHeaders.RETRY_AFTER, WHEN_KEYS_ARE_AWAY));
            case AuthenticationException _ -> Optional.of(unauthenticated());
            case AccessDeniedException _ ->
                Optional.of(
                        CallerAuthentication.current().isPresent()
                                ? Problem.of(WebProblem.FORBIDDEN)
                                : unauthenticated());
            default -> Optional.empty();
        };
    }

    private static Problem refused(TokenRefused refused) {
        String sentence = refused.fault().sentence();
        return Problem.of(WebProblem.TOKEN_REFUSED)
                .withDetail(sentence)
                .withHeader(
                        HttpHeaders.WWW_AUTHENTICATE,
                        CHALLENGE + ", error=\"invalid_token\", error_description=\"" + sentence + "\"");
    }

    private static Problem unauthenticated() {
        return Problem.of(WebProblem.UNAUTHENTICATED).withHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
    }
}
