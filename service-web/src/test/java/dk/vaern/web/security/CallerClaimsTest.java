package dk.vaern.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.vaern.domain.kernel.Role;
import dk.vaern.web.token.TokenFault;
import dk.vaern.web.token.TokenRefused;
import dk.vaern.web.token.TokenSettings;
import dk.vaern.web.token.VerifiedToken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CallerClaimsTest {

    private static final String CENTRES = "https://login.centre.example";
    private static final String LOCAL = "https://login.aarhus.example";

    private static TokenSettings settings(String organisation, String roles) {
        return new TokenSettings(
                List.of(
                        TokenSettings.Issuer.of(CENTRES),
                        new TokenSettings.Issuer(LOCAL, null, Set.of("municipality-0751", "supplier-x"))),
                "vaern",
                organisation,
                roles,
                Duration.ofSeconds(30),
                Duration.ofMinutes(5),
                Duration.ofHours(12),
                Duration.ofSeconds(30),
                10);
    }

    private static Caller read(TokenSettings settings, String issuer, Map<String, Object> claims) {
        return new CallerClaims(settings).caller(new VerifiedToken(issuer, "kim", claims, Instant.MAX, 1));
    }

    private static Map<String, Object> of(String organisation) {
        return Map.of("org", organisation, "roles", List.of("responder", "analyst"));
    }

    @Nested
    class The_names_of_claims {

        @Test
        void may_be_paths_into_objects() {
            Caller caller = read(
                    settings("tenant.id", "realm_access.roles"),
                    CENTRES,
                    Map.of(
                            "tenant", Map.of("id", "municipality-0751"),
                            "realm_access", Map.of("roles", List.of("responder", "offline_access"))));
            assertThat(caller.organisation().value()).isEqualTo("municipality-0751");
            assertThat(caller.roles()).containsExactly(Role.RESPONDER);
        }

        @Test
        void may_have_dots_of_their_own() {
            Caller caller = read(
                    settings("https://vaern.example/org", "https://vaern.example/roles"),
                    CENTRES,
                    Map.of(
                            "https://vaern.example/org",
                            "municipality-0751",
                            "https://vaern.example/roles",
                            List.of("leader")));
            assertThat(caller.roles()).containsExactly(Role.LEADER);
        }

        @Test
        void leave_the_usual_ones_unread() {
            TokenSettings others = settings("tenant", "groups");
            assertThatThrownBy(() -> read(others, CENTRES, of("municipality-0751")))
                    .isInstanceOfSatisfying(
                            TokenRefused.class,
                            refused -> assertThat(refused.fault()).isEqualTo(TokenFault.CLAIMS));
        }
    }

    @Nested
    class An_issuer {

        private final TokenSettings usual = settings("org", "roles");

        @Test
        void speaks_for_all_organisations_or_for_its_own() {
            assertThat(read(usual, CENTRES, of("national-centre")).issuer()).isEqualTo(CENTRES);
            assertThat(read(usual, LOCAL, of("municipality-0751")).issuer()).isEqualTo(LOCAL);
            assertThat(read(usual, LOCAL, of("supplier-x")).roles())
                    .containsExactlyInAnyOrder(Role.RESPONDER, Role.ANALYST);
        }

        @Test
        void makes_nobody_the_national_centre_that_is_not_there() {
            for (String organisation : List.of("national-centre", "municipality-0101", "supplier-y")) {
                assertThatThrownBy(() -> read(usual, LOCAL, of(organisation)))
                        .isInstanceOfSatisfying(
                                TokenRefused.class,
                                refused -> assertThat(refused.fault()).isEqualTo(TokenFault.ISSUER));
            }
        }
    }
}
