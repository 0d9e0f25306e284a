package dk.vaern.standalone.identity;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What Værn reads in a token. An access token is typed and addressed as one, so that an ID token can not pass for it (RFC 9068). */
final class DemoClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    static final String AUDIENCE = "vaern";

    @Override
    public void customize(JwtEncodingContext context) {
        var principal = Optional.<Authentication>ofNullable(context.getPrincipal())
                .orElseThrow(() -> new IllegalStateException("a token for nobody"));
        var identity = DemoIdentity.named(principal.getName())
                .orElseThrow(() -> new IllegalStateException("a principal that is not one of the demo's"));
        context.getClaims()
                .claim("org", identity.organisation().value())
                .claim("roles", List.of(identity.role().claim()));
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getJwsHeader().type("at+jwt");
            context.getClaims()
                    .audience(List.of(AUDIENCE))
                    .claim("client_id", context.getRegisteredClient().getClientId())
                    .claim("acr", IdentityProvider.SIGN_IN_LEVEL)
                    .claim("auth_time", signedIn(principal).getEpochSecond());
        }
    }

    /** When a person gave the password; a machine gives its secret for each token, so now. */
    private static Instant signedIn(Authentication principal) {
        return principal.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(factor -> ((FactorGrantedAuthority) factor).getIssuedAt())
                .max(Comparator.naturalOrder())
                .orElseGet(Instant::now);
    }
}
