package dk.vaern.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;
import dk.vaern.standalone.ground.DataFolder;
import dk.vaern.standalone.ground.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A provider on a free port that knows three organisations, and what its clients do with it. */
final class RunningProvider implements AutoCloseable {

    static final String RESPONDER = "municipality-0751.responder";
    static final int SERVICE_PORT = 18_080;

    private static final Set<String> KNOWN = Set.of("municipality-0751", "national-centre", "supplier-demo");

    final IdentitySettings settings = new IdentitySettings(
            "127.0.0.1", FreePort.any(), SERVICE_PORT, organisation -> KNOWN.contains(organisation.value()));
    final DataFolder folder;
    private IdentityProvider provider;

    RunningProvider(Path path) {
        folder = DataFolder.open(path);
        provider = IdentityProvider.start(folder, settings);
    }

    void restart() {
        provider.close();
        provider = IdentityProvider.start(folder, settings);
    }

    @Override
    public void close() {
        provider.close();
        folder.close();
    }

    String issuer() {
        return settings.issuer();
    }

    HttpResponse<String> askForToken(String client, String secret, String... headers) {
        return new Browser()
                .post(issuer() + "/oauth2/token", client, secret, Map.of("grant_type", "client_credentials"), headers);
    }

    /** Checks the signature with the key that the provider publishes. */
    SignedJWT verified(String token) throws ParseException, JOSEException, IOException {
        var parsed = SignedJWT.parse(token);
        var keys = JWKSet.load(URI.create(issuer() + "/oauth2/jwks").toURL());
        var key = keys.getKeyByKeyId(parsed.getHeader().getKeyID()).toRSAKey();
        assertThat(parsed.verify(new RSASSAVerifier(key))).isTrue();
        return parsed;
    }

    static String text(HttpResponse<String> answer, String property) throws ParseException {
        return (String)
                Objects.requireNonNull(JSONObjectUtils.parse(answer.body()).get(property), answer.body());
    }
}
