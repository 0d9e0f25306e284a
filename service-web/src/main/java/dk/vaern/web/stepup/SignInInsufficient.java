package dk.vaern.web.stepup;

import dk.vaern.web.token.TokenScheme;
import org.springframework.security.core.AuthenticationException;

/** The token is good, but its sign-in is too weak or too long ago for this: 401, and the client has the person sign in again. */
public final class SignInInsufficient extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final TokenScheme scheme;

    /** @param bound whether the token is bound to a key */
    SignInInsufficient(boolean bound) {
        super("the sign-in is not enough for this");
        this.scheme = bound ? TokenScheme.DPOP : TokenScheme.BEARER;
    }

    public TokenScheme scheme() {
        return scheme;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
