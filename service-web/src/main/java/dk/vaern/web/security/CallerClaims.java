package dk.vaern.web.security;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Role;
import dk.vaern.web.token.TokenFault;
import dk.vaern.web.token.TokenRefused;
import dk.vaern.web.token.TokenSettings;
import dk.vaern.web.token.VerifiedToken;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the caller out of a token's claims. Without a usable organisation the token is none for us: 401. Without a role
 * that we know it is, but opens nothing: 403, where a role is asked for.
 */
final class CallerClaims {

    private final TokenSettings settings;

    CallerClaims(TokenSettings settings) {
        this.settings = settings;
    }

    Caller caller(VerifiedToken token) {
        if (token.subject().equals(Actor.MACHINE)) {
            throw new TokenRefused(TokenFault.CLAIMS);
        }
        OrganisationId organisation = organisation(at(token.claims(), settings.organisation()));
        TokenSettings.Issuer issuer = settings.issuers().stream()
                .filter(known -> known.uri().equals(token.issuer()))
                .filter(known -> known.maySpeakFor(organisation.value()))
                .findFirst()
                .orElseThrow(() -> new TokenRefused(TokenFault.ISSUER));
        return new Caller(issuer.uri(), token.subject(), organisation, roles(at(token.claims(), settings.roles())));
    }

    private static OrganisationId organisation(@Nullable Object claim) {
        try {
            if (claim instanceof String id) {
                return new OrganisationId(id);
            }
        } catch (IllegalArgumentException _) {
            // Refused below, like a claim that is not there.
        }
        throw new TokenRefused(TokenFault.CLAIMS);
    }

    private static Set<Role> roles(@Nullable Object claim) {
        return switch (claim) {
            case null -> Set.of();
            case List<?> names
            when names.stream().allMatch(String.class::isInstance) ->
                names.stream()
                        .map(name -> Role.ofClaim((String) name))
                        .flatMap(Optional::stream)
                        .collect(Collectors.toUnmodifiableSet());
            default -> throw new TokenRefused(TokenFault.CLAIMS);
        };
    }

    /** A claim by its whole name ({@code https://example.org/roles}), or else by its path ({@code realm_access.roles}). */
    private static @Nullable Object at(Map<?, ?> claims, String name) {
        int dot = name.indexOf('.');
        if (claims.containsKey(name) || dot < 0) {
            return claims.get(name);
        }
        return claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner
                ? at(inner, name.substring(dot + 1))
                : null;
    }
}
