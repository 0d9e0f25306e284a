package dk.vaern.standalone.identity;

import static dk.vaern.standalone.identity.RunningProvider.RESPONDER;
import static dk.vaern.standalone.identity.RunningProvider.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dk.vaern.standalone.ground.CannotStart;
import dk.vaern.standalone.ground.FreePort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentityProviderTest {

    @TempDir
    static Path temporary;

    private RunningProvider provider;

    @BeforeAll
    void starts() {
        provider = new RunningProvider(temporary);
    }

    @AfterAll
    void ends() {
        provider.close();
    }

    @Nested
    class A_machine {

        @Test
        void gets_a_token_that_says_who_it_is() throws Exception {
            var token = responder();

            assertThat(token.getHeader().getType()).isEqualTo(new JOSEObjectType("at+jwt"));
            assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
            var claims = token.getJWTClaimsSet();
            assertThat(claims.getIssuer()).isEqualTo(provider.issuer());
            assertThat(claims.getAudience()).containsExactly("vaern");
            assertThat(claims.getSubject()).isEqualTo(RESPONDER);
            assertThat(claims.getStringClaim("org")).isEqualTo("municipality-0751");
            assertThat(claims.getStringListClaim("roles")).containsExactly("responder");
            assertThat(claims.getJWTID()).isNotBlank();
            assertThat(Duration.between(
                            claims.getIssueTime().toInstant(),
                            claims.getExpirationTime().toInstant()))
                    .isEqualTo(Duration.ofHours(1));
        }

        @Test
        void has_just_signed_in_with_its_secret() throws Exception {
            var claims = responder().getJWTClaimsSet();
            assertThat(claims.getStringClaim("acr")).isEqualTo("demo");
            assertThat(claims.getDateClaim("auth_time"))
                    .isCloseTo(claims.getIssueTime(), Duration.ofSeconds(5).toMillis());
        }

        @Test
        void gets_a_token_that_is_bound_to_its_key_when_it_proves_to_have_one() throws Exception {
            var key = new ECKeyGenerator(Curve.P_256).generate();
            var answer = provider.askForToken(RESPONDER, "demo", "DPoP", proof(key));
            assertThat(text(answer, "token_type")).isEqualTo("DPoP");
            assertThat(provider.verified(text(answer, "access_token"))
                            .getJWTClaimsSet()
                            .getJSONObjectClaim("cnf"))
                    .containsEntry("jkt", key.computeThumbprint().toString());
        }

        private String proof(ECKey key) throws JOSEException {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(new JOSEObjectType("dpop+jwt"))
                    .jwk(key.toPublicJWK())
                    .build();
            var claims = new JWTClaimsSet.Builder()
                    .jwtID(UUID.randomUUID().toString())
                    .issueTime(Date.from(Instant.now()))
                    .claim("htm", "POST")
                    .claim("htu", provider.issuer() + "/oauth2/token")
                    .build();
            var proof = new SignedJWT(header, claims);
            proof.sign(new ECDSASigner(key));
            return proof.serialize();
        }

        @Test
        void gets_another_token_each_time() throws Exception {
            assertThat(responder().getJWTClaimsSet().getJWTID())
                    .isNotEqualTo(responder().getJWTClaimsSet().getJWTID());
        }

        @ParameterizedTest
        @CsvSource({
            "municipality-0751.responder, wrong",
            "municipality-0751.responder, Demo",
            "municipality-0999.responder, demo",
            "municipality-0751.analyst, demo",
            "authority-nowhere.reviewer, demo",
            "nobody, demo"
        })
        void is_refused_when_it_is_not_one(String client, String secret) throws Exception {
            var answer = provider.askForToken(client, secret);

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(text(answer, "error")).isEqualTo("invalid_client");
        }

        @Test
        void keeps_its_token_through_a_restart() throws Exception {
            var token = responder();

            provider.restart();

            provider.verified(token.serialize());
        }

        private SignedJWT responder() throws Exception {
            return provider.verified(text(provider.askForToken(RESPONDER, "demo"), "access_token"));
        }
    }

    @Nested
    class The_provider {

        @Test
        void describes_itself() throws Exception {
            var description = new Browser().get(provider.issuer() + "/.well-known/openid-configuration");

            assertThat(JSONObjectUtils.parse(description.body()))
                    .containsEntry("issuer", provider.issuer())
                    .containsEntry("jwks_uri", provider.issuer() + "/oauth2/jwks");
        }

        @Test
        void says_at_its_door_how_to_get_a_token() {
            assertThat(new Browser().get(provider.issuer() + "/").body()).contains("/oauth2/token");
        }

        @Test
        void keeps_its_key_from_other_users_of_the_machine() throws Exception {
            var key = provider.folder.resolve("identity-key.json");

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                    .isEqualTo("rw-------");
        }

        @ParameterizedTest
        @CsvSource({"production", "prod", "Prod"})
        void does_not_start_in_production(String profile) {
            var elsewhere = new IdentitySettings("127.0.0.1", FreePort.any(), 8080, _ -> true);
            System.setProperty("spring.profiles.active", "demo," + profile);
            try {
                assertThatThrownBy(() -> IdentityProvider.start(provider.folder, elsewhere))
                        .isInstanceOf(CannotStart.class)
                        .hasMessageContaining("`" + profile + "`");
            } finally {
                System.clearProperty("spring.profiles.active");
            }
        }

        @Test
        void says_so_when_its_port_is_in_use() {
            assertThatThrownBy(() -> IdentityProvider.start(provider.folder, provider.settings))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("VAERN_IDENTITY_PORT");
        }
    }
}
