package dk.vaern.standalone.identity;

import dk.vaern.domain.kernel.OrganisationId;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The clients, answered from the form of their id: a machine for every identity, and the console. */
final class DemoClients implements RegisteredClientRepository {

    static final String CONSOLE = "vaern-console";

    private static final TokenSettings AN_HOUR = TokenSettings.builder()
            .accessTokenTimeToLive(Duration.ofHours(1))
            .refreshTokenTimeToLive(Duration.ofHours(12))
            .build();

    private final Predicate<OrganisationId> known;
    private final RegisteredClient console;

    /**
     * @param known whether there is such an organisation
     * @param servicePort where the console is served, beside its usual port
     */
    DemoClients(Predicate<OrganisationId> known, int servicePort) {
        this.known = known;
        this.console = console(servicePort);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        if (clientId.equals(CONSOLE)) {
            return console;
        }
        return DemoIdentity.named(clientId)
                .filter(identity -> known.test(identity.organisation()))
                .map(DemoClients::machine)
                .orElse(null);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public void save(RegisteredClient client) {
        throw new IllegalStateException("the demo provider registers nobody");
    }

    private static RegisteredClient machine(DemoIdentity identity) {
        return RegisteredClient.withId(identity.name())
                .clientId(identity.name())
                .clientSecret(DemoSecret.VALUE)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(AN_HOUR)
                .build();
    }

    private static RegisteredClient console(int servicePort) {
        return RegisteredClient.withId(CONSOLE)
                .clientId(CONSOLE)
                .clientSecret(DemoSecret.VALUE)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri("http://localhost:8080/login/oauth2/code/vaern")
                .redirectUri("http://localhost:" + servicePort + "/login/oauth2/code/vaern")
                .postLogoutRedirectUri("http://localhost:8080/")
                .postLogoutRedirectUri("http://localhost:" + servicePort + "/")
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(AN_HOUR)
                .build();
    }
}
