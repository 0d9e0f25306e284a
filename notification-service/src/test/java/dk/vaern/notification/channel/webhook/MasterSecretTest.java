package dk.vaern.notification.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.standardwebhooks.Webhook;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterSecretTest {

    private static final UUID ONE = UUID.fromString("019a4000-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("019a4000-0000-7000-8000-000000000002");
    private static final String SECRET = Base64.getEncoder().encodeToString(new byte[32]);

    private final MasterSecret master = MasterSecret.of(SECRET);

    @Test
    void every_destination_and_generation_has_its_own_key_and_always_the_same() {
        assertThat(master.key(ONE, 1)).isEqualTo(MasterSecret.of(SECRET).key(ONE, 1));
        assertThat(master.key(ONE, 1)).isNotIn(master.key(ONE, 2), master.key(OTHER, 1));
        // Worked out by RFC 5869 elsewhere: another way of deriving would lock out every receiver.
        assertThat(master.key(ONE, 1).value()).isEqualTo("whsec_hpxW33ry2rzeN1xxw3pM+BJuRLf41v1DYRRGwHMA6E0=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="})
    void a_master_secret_is_long_enough_and_never_shown(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> MasterSecret.of(text));
        assertThat(master).asString().doesNotContain(SECRET);
    }

    @Test
    void what_the_standard_signs_is_known_as_signed_and_nothing_else_is() throws Exception {
        var key = master.key(ONE, 1);
        String signature = new Webhook(key.value()).sign("msg_1", 1_700_000_000L, "{\"æ\": 1}");
        byte[] body = "{\"æ\": 1}".getBytes(StandardCharsets.UTF_8);
        assertThat(key.signed("msg_1", "1700000000", body, signature)).isTrue();
        assertThat(key.signed("msg_1", "1700000000", body, "v1,AAAA " + signature))
                .isTrue();
        assertThat(key.signed("msg_2", "1700000000", body, signature)).isFalse();
        assertThat(key.signed("msg_1", "1700000001", body, signature)).isFalse();
        assertThat(key.signed("msg_1", "1700000000", new byte[0], signature)).isFalse();
        assertThat(master.key(OTHER, 1).signed("msg_1", "1700000000", body, signature))
                .isFalse();
        assertThat(key.signed("msg_1", "1700000000", body, "")).isFalse();
    }
}
