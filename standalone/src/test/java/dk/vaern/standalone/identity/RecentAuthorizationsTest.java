package dk.vaern.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

class RecentAuthorizationsTest {

    private final RecentAuthorizations recent = new RecentAuthorizations();

    @Test
    void finds_a_sign_in_by_its_token_until_it_is_removed() {
        var authorization = authorization("a", AuthorizationGrantType.AUTHORIZATION_CODE);
        recent.save(authorization);
        assertThat(recent.findByToken("token of a", OAuth2TokenType.REFRESH_TOKEN))
                .isEqualTo(authorization);
        assertThat(recent.findById("a")).isEqualTo(authorization);

        recent.remove(authorization);

        assertThat(recent.findByToken("token of a", null)).isNull();
    }

    @Test
    void forgets_the_oldest_sign_in_once_there_are_a_thousand_newer() {
        IntStream.rangeClosed(0, 1_000)
                .forEach(n -> recent.save(authorization("n" + n, AuthorizationGrantType.AUTHORIZATION_CODE)));

        assertThat(recent.findById("n0")).isNull();
        assertThat(recent.findById("n1")).isNotNull();
    }

    @Test
    void does_not_remember_machines() {
        recent.save(authorization("m", AuthorizationGrantType.CLIENT_CREDENTIALS));

        assertThat(recent.findById("m")).isNull();
    }

    private static OAuth2Authorization authorization(String id, AuthorizationGrantType grant) {
        var client = Objects.requireNonNull(new DemoClients(_ -> true, 8080).findById(DemoClients.CONSOLE));
        return OAuth2Authorization.withRegisteredClient(client)
                .id(id)
                .principalName("somebody")
                .authorizationGrantType(grant)
                .refreshToken(new OAuth2RefreshToken("token of " + id, Instant.EPOCH))
                .build();
    }
}
