package dk.vaern.web.security;

import dk.vaern.web.token.RememberedTokens;
import dk.vaern.web.token.RememberedTokens.Hash;
import dk.vaern.web.token.TokenVerifier;
import dk.vaern.web.token.VerifiedToken;
import java.util.Optional;

/** From a token to its caller: remembered if it was seen before, verified if not. */
final class TokenAuthentication {

    private final TokenVerifier verifier;
    private final CallerClaims claims;
    private final RememberedTokens<CallerAuthentication> remembered;

    TokenAuthentication(TokenVerifier verifier, CallerClaims claims, int remembered) {
        this.verifier = verifier;
        this.claims = claims;
        this.remembered = new RememberedTokens<>(remembered);
    }

    /** Whom a token that was verified before, and would be again, speaks of. */
    Optional<CallerAuthentication> remembered(Hash token) {
        CallerAuthentication known = remembered.get(token);
        if (known == null || verifier.stillHolds(known.token())) {
            return Optional.ofNullable(known);
        }
        remembered.forget(token);
        return Optional.empty();
    }

    /** Verifies a token, and remembers whom it speaks of. */
    CallerAuthentication verified(Hash hash, String token) {
        VerifiedToken verified = verifier.verify(token);
        CallerAuthentication authentication = new CallerAuthentication(claims.caller(verified), verified);
        remembered.put(hash, authentication);
        return authentication;
    }
}
