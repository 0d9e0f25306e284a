package dk.vaern.web.security;

import dk.vaern.web.proof.Proofs;
import dk.vaern.web.proof.Proofs.Checked;
import dk.vaern.web.rate.Rates;
import dk.vaern.web.token.RememberedTokens.Hash;
import dk.vaern.web.token.TokenRefused;
import dk.vaern.web.token.TokenScheme;
import dk.vaern.web.token.VerifiedToken;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Lets a request in as its token's caller, or without one. In an order that lets nobody spend another's share: a caller's
 * is only taken when the caller is proven, and what proves costs nothing while no share is left.
 */
final class Admission {

    private final TokenAuthentication tokens;
    private final Proofs proofs;
    private final Rates rates;

    Admission(TokenAuthentication tokens, Proofs proofs, Rates rates) {
        this.tokens = tokens;
        this.proofs = proofs;
        this.rates = rates;
    }

    /**
     * Empty for a request without a token.
     *
     * @throws TokenRefused when the token, or its proof, is no good
     * @throws dk.vaern.web.problem.ProblemThrown 429, when there have been too many
     */
    Optional<CallerAuthentication> admit(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        try {
            Optional<SentToken> sent = SentToken.of(request);
            if (sent.isEmpty()) {
                rates.takeUnknown(address);
            }
            return sent.map(token -> admit(request, token));
        } catch (TokenRefused refused) {
            rates.chargeUnknown(address);
            throw refused;
        }
    }

    private CallerAuthentication admit(HttpServletRequest request, SentToken sent) {
        CallerAuthentication authentication = known(request, sent);
        VerifiedToken token = authentication.token();
        proofs.requireScheme(sent.scheme(), token);
        Caller caller = authentication.caller();
        if (sent.scheme() == TokenScheme.BEARER) {
            rates.take(caller.issuer(), caller.subject(), caller.organisation().value());
            return authentication;
        }
        rates.requireRoom(
                caller.issuer(), caller.subject(), caller.organisation().value());
        Checked proof = proofs.check(request, sent.token(), token);
        rates.take(caller.issuer(), caller.subject(), caller.organisation().value());
        proofs.take(proof);
        return authentication;
    }

    private CallerAuthentication known(HttpServletRequest request, SentToken sent) {
        try {
            Hash hash = Hash.of(sent.token());
            return tokens.remembered(hash).orElseGet(() -> {
                rates.requireRoomForUnknown(request.getRemoteAddr());
                return tokens.verified(hash, sent.token());
            });
        } catch (TokenRefused refused) {
            throw new TokenRefused(refused.fault(), sent.scheme());
        }
    }
}
