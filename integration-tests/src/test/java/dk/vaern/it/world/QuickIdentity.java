package dk.vaern.it.world;

import com.nimbusds.jose.JOSEObjectType;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;

/** A provider that is there at once. */
final class QuickIdentity implements Identity {

    private static final String ISSUER = "vaern";

    private final MockOAuth2Server server = new MockOAuth2Server();

    private QuickIdentity() {}

    static QuickIdentity start(HttpClient http) {
        var identity = new QuickIdentity();
        identity.server.start();
        identity.awaitFirstAnswers(http);
        return identity;
    }

    /** Its first answer takes its time on a busy machine, and services do not wait long for keys. */
    private void awaitFirstAnswers(HttpClient http) {
        var discovery = new Api(http, server.wellKnownUrl(ISSUER).uri(), null);
        discovery.get(server.wellKnownUrl(ISSUER).uri().getPath()).expect(200);
        discovery.get(server.jwksUrl(ISSUER).uri().getPath()).expect(200);
    }

    @Override
    public String issuer() {
        return server.issuerUrl(ISSUER).toString();
    }

    /** After a sign-in just now that can not be phished. */
    @Override
    public String token(String client) {
        return token(client, Map.of("acr", "phr", "auth_time", Instant.now().getEpochSecond()));
    }

    @Override
    public String token(String client, Map<String, Object> more) {
        int dot = client.lastIndexOf('.');
        var claims = new HashMap<String, Object>(more);
        claims.put("org", client.substring(0, dot));
        claims.put("roles", List.of(client.substring(dot + 1)));
        return server.issueToken(
                        ISSUER,
                        client,
                        new DefaultOAuth2TokenCallback(
                                ISSUER, client, JOSEObjectType.JWT.getType(), List.of("vaern"), claims, 3600))
                .serialize();
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
