package dk.vaern.web.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens of a provider that we did not write, found by its own discovery document. */
class OtherProvidersTest {

    private final MockOAuth2Server provider = new MockOAuth2Server();

    @BeforeEach
    void start() {
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.shutdown();
    }

    private String issuer(String name) {
        try {
            return provider.issueToken(name, "kim", "vaern").getJWTClaimsSet().getIssuer();
        } catch (ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String token(String issuer, String audience) {
        return provider.issueToken(
                        issuer, "kim", audience, Map.of("org", "municipality-0751", "roles", List.of("responder")))
                .serialize();
    }

    @Test
    void are_taken_when_the_issuer_is_trusted() {
        TokenVerifier verifier = new TokenVerifier(
                TokenSettings.trusting(TokenSettings.Issuer.of(issuer("one")), TokenSettings.Issuer.of(issuer("two"))),
                Clock.systemUTC(),
                System::nanoTime);
        assertThat(verifier.verify(token("one", "vaern")).issuer()).isEqualTo(issuer("one"));
        assertThat(verifier.verify(token("two", "vaern")).subject()).isEqualTo("kim");
        assertThatThrownBy(() -> verifier.verify(token("three", "vaern"))).isInstanceOf(TokenRefused.class);
        assertThatThrownBy(() -> verifier.verify(token("one", "other"))).isInstanceOf(TokenRefused.class);
    }
}
