package dk.vaern.web.security;

import dk.vaern.web.problem.Problem;
import dk.vaern.web.problem.ProblemMapping;
import dk.vaern.web.problem.WebProblem;
import dk.vaern.web.stepup.SignInInsufficient;
import dk.vaern.web.token.KeysAway;
import dk.vaern.web.token.TokenRefused;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** No token, a bad one, the wrong roles, or too weak a sign-in; with the challenge that goes with it. */
final class SecurityProblems implements ProblemMapping {

    private static final String WHEN_KEYS_ARE_AWAY = "5";

    private final Challenges challenges;

    SecurityProblems(Challenges challenges) {
        this.challenges = challenges;
    }

    @Override
    public Optional<Problem> problem(Throwable thrown) {
        return switch (thrown) {
            case TokenRefused refused ->
                Optional.of(Problem.of(WebProblem.TOKEN_REFUSED)
                        .withDetail(refused.fault().sentence())
                        .withHeader(HttpHeaders.WWW_AUTHENTICATE, challenges.to(refused)));
            case SignInInsufficient refused ->
                Optional.of(Problem.of(WebProblem.INSUFFICIENT_USER_AUTHENTICATION)
                        .withHeader(HttpHeaders.WWW_AUTHENTICATE, challenges.to(refused)));
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

    private Problem unauthenticated() {
        return Problem.of(WebProblem.UNAUTHENTICATED).withHeader(HttpHeaders.WWW_AUTHENTICATE, challenges.toUnknown());
    }
}
