package dk.vaern.web.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TokenSettingsTest {

    private static TokenSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("vaern.token", TokenSettings.class);
    }

    @Test
    void name_issuers_in_one_line() {
        TokenSettings settings = bound(Map.of("vaern.token.issuers", "https://a.example, https://b.example"));
        assertThat(settings.issuers())
                .extracting(TokenSettings.Issuer::uri)
                .containsExactly("https://a.example", "https://b.example");
        assertThat(settings.audience()).isEqualTo("vaern");
        assertThat(settings.clockSkew()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void name_issuers_with_their_keys_and_organisations() {
        TokenSettings settings = bound(Map.of(
                "vaern.token.issuers[0].uri", "https://a.example",
                "vaern.token.issuers[0].jwk-set-uri", "https://a.example/keys",
                "vaern.token.issuers[0].organisations", "municipality-0751,supplier-x",
                "vaern.token.issuers[1].uri", "https://b.example",
                "vaern.token.roles", "realm_access.roles"));
        TokenSettings.Issuer first = settings.issuers().getFirst();
        assertThat(first.jwkSetUri()).isEqualTo(URI.create("https://a.example/keys"));
        assertThat(first.maySpeakFor("supplier-x")).isTrue();
        assertThat(first.maySpeakFor("national-centre")).isFalse();
        assertThat(settings.issuers().getLast().maySpeakFor("national-centre")).isTrue();
        assertThat(settings.roles()).isEqualTo("realm_access.roles");
    }

    @Test
    void bound_the_skew_and_name_nobody_twice() {
        assertThatThrownBy(() -> bound(Map.of("vaern.token.clock-skew", "6m"))).isInstanceOf(BindException.class);
        assertThatThrownBy(() -> bound(Map.of("vaern.token.issuers", "https://a.example,https://a.example")))
                .isInstanceOf(BindException.class);
    }
}
