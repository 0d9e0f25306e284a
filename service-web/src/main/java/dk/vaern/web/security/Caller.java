package dk.vaern.web.security;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Role;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;

/**
 * Whom the token speaks of: a subject in its organisation, with the roles it has there.
 *
 * @param issuer of the token; a subject is one person only together with its issuer
 */
public record Caller(String issuer, String subject, OrganisationId organisation, Set<Role> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /**
     * The caller in the first of the given roles that it has.
     *
     * @param allowed on whose ground the act is allowed, the most fitting first
     * @throws AccessDeniedException when it has none of them: 403
     */
    public Actor actorAs(Role... allowed) {
        return Stream.of(allowed)
                .filter(roles::contains)
                .findFirst()
                .map(role -> new Actor(subject, role, organisation))
                .orElseThrow(() -> new AccessDeniedException("none of the caller's roles allows this"));
    }
}
