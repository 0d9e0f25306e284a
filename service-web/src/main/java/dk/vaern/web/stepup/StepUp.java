package dk.vaern.web.stepup;

import dk.vaern.web.token.CompactToken;
import dk.vaern.web.token.VerifiedToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Asks for a sign-in that is strong and fresh enough (RFC 9470). Held to the tokens' clock. */
public final class StepUp {

    private final StepUpSettings settings;
    private final Duration clockSkew;
    private final Clock clock;

    /**
     * By the tokens' clock.
     *
     * @param clockSkew by which the providers' clocks may differ from ours
     */
    public StepUp(StepUpSettings settings, Duration clockSkew, Clock clock) {
        this.settings = settings;
        this.clockSkew = clockSkew;
        this.clock = clock;
    }

    /** @throws SignInInsufficient when the caller's provider does not say that it was */
    public void require(VerifiedToken token) {
        boolean enough = isMachine(token)
                ? isFresh(token, "iat")
                : token.claims().get("acr") instanceof String acr
                        && settings.acr().contains(acr)
                        && isFresh(token, "auth_time");
        if (!enough) {
            throw new SignInInsufficient(token.boundTo().isPresent());
        }
    }

    private boolean isMachine(VerifiedToken token) {
        return !token.claims().containsKey("auth_time")
                && client(token).filter(settings.machines()::contains).isPresent();
    }

    private static Optional<String> client(VerifiedToken token) {
        Object named = token.claims().containsKey("client_id")
                ? token.claims().get("client_id")
                : token.claims().get("azp");
        return named instanceof String client ? Optional.of(client) : Optional.empty();
    }

    private boolean isFresh(VerifiedToken token, String claim) {
        Instant now = clock.instant();
        return CompactToken.instant(token.claims().get(claim))
                .filter(at -> !at.isAfter(now.plus(clockSkew)))
                .filter(at -> !at.isBefore(now.minus(settings.maxAge()).minus(clockSkew)))
                .isPresent();
    }
}
