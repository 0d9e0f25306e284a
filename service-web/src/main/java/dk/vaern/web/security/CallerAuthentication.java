package dk.vaern.web.security;

import dk.vaern.domain.kernel.OrganisationKind;
import dk.vaern.domain.kernel.Role;
import dk.vaern.web.token.VerifiedToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** A verified token as Spring Security knows it: the {@link Caller}, and what the token said beside. Immutable; shared. */
public final class CallerAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    /** Who runs the installation: administrators of the joint organisation and of the national centre. */
    public static final String OPERATOR = "OPERATOR";

    private final transient Caller caller;
    private final transient VerifiedToken token;

    CallerAuthentication(Caller caller, VerifiedToken token) {
        super(authorities(caller));
        this.caller = caller;
        this.token = token;
    }

    /** Empty when the request came without a token. */
    public static Optional<CallerAuthentication> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication present
                ? Optional.of(present)
                : Optional.empty();
    }

    public Caller caller() {
        return caller;
    }

    /** For what only the token can say, like how and when the caller signed in ({@code acr}, {@code auth_time}). */
    public VerifiedToken token() {
        return token;
    }

    @Override
    public boolean isAuthenticated() {
        return true;
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    /** Nothing: whoever holds the token could be the caller. */
    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return caller.subject();
    }

    private static List<GrantedAuthority> authorities(Caller caller) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        caller.roles().forEach(role -> authorities.add(new SimpleGrantedAuthority("ROLE_" + role.name())));
        if (caller.is(Role.ADMINISTRATOR)
                && (caller.organisation().is(OrganisationKind.JOINT_MUNICIPAL)
                        || caller.organisation().is(OrganisationKind.NATIONAL_CENTRE))) {
            authorities.add(new SimpleGrantedAuthority("ROLE_" + OPERATOR));
        }
        return List.copyOf(authorities);
    }
}
