package dk.vaern.web.stepup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.vaern.web.token.VerifiedToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class StepUpTest {

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    private final StepUp stepUp = new StepUp(
            new StepUpSettings(List.of("phr", "phrh"), Duration.ofMinutes(15), Set.of("provisioning")),
            Duration.ofSeconds(30),
            Clock.fixed(NOW, ZoneOffset.UTC));

    private static long ago(long seconds) {
        return NOW.getEpochSecond() - seconds;
    }

    private boolean isEnough(Object... claims) {
        Map<String, Object> all = new TreeMap<>();
        for (int i = 0; i < claims.length; i += 2) {
            all.put((String) claims[i], claims[i + 1]);
        }
        try {
            stepUp.require(new VerifiedToken("https://login.example.dk", "kim", all, NOW.plusSeconds(60), 1));
            return true;
        } catch (SignInInsufficient _) {
            return false;
        }
    }

    @Nested
    class A_person {

        @ParameterizedTest
        @CsvSource({"0, true", "900, true", "930, true", "931, false", "86400, false", "-30, true", "-31, false"})
        void has_signed_in_lately(long secondsAgo, boolean enough) {
            assertThat(isEnough("acr", "phr", "auth_time", ago(secondsAgo))).isEqualTo(enough);
        }

        @ParameterizedTest
        @CsvSource({"phr, true", "phrh, true", "PHR, false", "pwd, false", "'', false", "phr phrh, false"})
        void has_signed_in_by_something_strong(String acr, boolean enough) {
            assertThat(isEnough("acr", acr, "auth_time", ago(1))).isEqualTo(enough);
        }

        @Test
        void whose_provider_does_not_say_has_not() {
            assertThat(isEnough("auth_time", ago(1))).isFalse();
            assertThat(isEnough("acr", "phr")).isFalse();
            assertThat(isEnough("acr", "phr", "iat", ago(1))).isFalse();
            assertThat(isEnough("acr", List.of("phr"), "auth_time", ago(1))).isFalse();
            assertThat(isEnough("acr", "phr", "auth_time", String.valueOf(ago(1))))
                    .isFalse();
        }
    }

    @Nested
    class A_machine {

        @Test
        void has_no_sign_in_and_so_may_not() {
            assertThat(isEnough("client_id", "feed", "iat", ago(1))).isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"client_id", "azp"})
        void that_is_named_may_with_a_token_of_just_now(String claim) {
            assertThat(isEnough(claim, "provisioning", "iat", ago(1))).isTrue();
            assertThat(isEnough(claim, "provisioning", "iat", ago(3600))).isFalse();
            assertThat(isEnough(claim, "provisioning")).isFalse();
        }

        @Test
        void is_known_by_its_client_and_not_by_what_another_claim_says() {
            assertThat(isEnough("client_id", "feed", "azp", "provisioning", "iat", ago(1)))
                    .isFalse();
        }

        @Test
        void by_whose_client_a_person_signs_in_is_a_person() {
            assertThat(isEnough("client_id", "provisioning", "iat", ago(1), "auth_time", ago(3600)))
                    .isFalse();
        }
    }

    private static StepUpSettings bound(String name, String value) {
        return new Binder(new MapConfigurationPropertySource(Map.of("vaern.step-up." + name, value)))
                .bindOrCreate("vaern.step-up", StepUpSettings.class);
    }

    @Test
    void asks_by_default_for_a_sign_in_that_can_not_be_phished() {
        StepUpSettings settings = bound("machines", "");
        assertThat(settings.acrValues()).isEqualTo("phr phrh");
        assertThat(settings.maxAge()).isEqualTo(Duration.ofMinutes(15));
        assertThat(settings.machines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"acr, ''", "acr, a\"b", "acr, a b", "max-age, 0s", "max-age, -1s"})
    void is_not_switched_off_by_a_setting_that_says_nothing(String name, String value) {
        assertThatThrownBy(() -> bound(name, value)).isInstanceOf(BindException.class);
    }
}
