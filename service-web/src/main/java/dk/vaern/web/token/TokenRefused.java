package dk.vaern.web.token;

import org.springframework.security.core.AuthenticationException;

/** The token is not accepted: 401. No stack trace: anyone can cause it, often. */
public final class TokenRefused extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final TokenFault fault;
    private final TokenScheme scheme;

    public TokenRefused(TokenFault fault) {
        this(fault, TokenScheme.BEARER);
    }

    /** @param scheme under which the token should come, or came */
    public TokenRefused(TokenFault fault, TokenScheme scheme) {
        super(fault.sentence());
        this.fault = fault;
        this.scheme = scheme;
    }

    public TokenFault fault() {
        return fault;
    }

    public TokenScheme scheme() {
        return scheme;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
