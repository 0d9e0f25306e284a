package dk.vaern.web.token;

import org.springframework.security.core.AuthenticationException;

/** The token is not accepted: 401. No stack trace: anyone can cause it, often. */
public final class TokenRefused extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final TokenFault fault;

    public TokenRefused(TokenFault fault) {
        super(fault.sentence());
        this.fault = fault;
    }

    public TokenFault fault() {
        return fault;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
