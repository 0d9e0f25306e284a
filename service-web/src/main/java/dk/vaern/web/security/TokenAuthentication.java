package dk.vaern.web.security;

import dk.vaern.web.token.RememberedTokens;
import dk.vaern.web.token.RememberedTokens.Hash;
import dk.vaern.web.token.TokenVerifier;
import dk.vaern.web.token.VerifiedToken;

/** From a bearer token to its caller: remembered if it was seen before, verified if not. */
final class TokenAuthentication {

    private final TokenVerifier verifier;
    private final CallerClaims claims;
    private final RememberedTokens<CallerAuthentication> remembered;

    TokenAuthentication(TokenVerifier verifier, CallerClaims claims, int remembered) {
        this.verifier = verifier;
        this.claims = claims;
        this.remembered = new RememberedTokens<>(remembered);
    }

    CallerAuthentication authenticate(String token) {
        Hash hash = Hash.of(token);
        CallerAuthentication known = remembered.get(hash);
        if (known != null) {
            if (verifier.stillHolds(known.token())) {
                return known;
            }
            remembered.forget(hash);
        }
        VerifiedToken verified = verifier.verify(token);
        CallerAuthentication authentication = new CallerAuthentication(claims.caller(verified), verified);
        remembered.put(hash, authentication);
        return authentication;
    }
}
