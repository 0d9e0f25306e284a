package dk.vaern.web.token;

import org.springframework.security.core.AuthenticationException;

/** The issuer's keys can not be had, so nobody can say whether the token is good: 503, not 401. */
public final class KeysAway extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    public KeysAway() {
        super("The identity provider does not answer, and its keys are not known.");
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
