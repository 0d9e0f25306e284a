package dk.vaern.notification.signing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.notification.channel.webhook.MasterSecret;
import dk.vaern.notification.testing.MovableClock;
import dk.vaern.notification.testing.Node;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SigningKeysTest {

    private static final TestDatabase DATABASE = TestDatabase.with(Node.SCHEMA);

    private final MovableClock clock = new MovableClock();
    private final MasterSecret master = MasterSecret.of(Base64.getEncoder().encodeToString(new byte[32]));
    private final JdbcClient jdbc = JdbcClient.create(DATABASE.asOwner());
    private final SigningKeys keys = new SigningKeys(jdbc, master, Duration.ofHours(24), clock);
    private final UUID hook = UUID.randomUUID();

    @AfterAll
    static void end() {
        DATABASE.close();
    }

    @Test
    void the_first_key_is_there_before_anybody_asks() {
        assertThat(keys.inForce(hook)).isEqualTo(List.of(master.key(hook, 1)));
        assertThat(keys.of(hook)).hasValueSatisfying(key -> {
            assertThat(key.generation()).isEqualTo(1);
            assertThat(key.previousUntil()).isNull();
        });
    }

    @Test
    void after_a_rotation_two_are_good_for_a_day_and_then_one() {
        keys.rotate(hook);
        assertThat(keys.inForce(hook)).isEqualTo(List.of(master.key(hook, 2), master.key(hook, 1)));
        assertThat(keys.of(hook))
                .hasValueSatisfying(key -> assertThat(key.previousUntil())
                        .isEqualTo(clock.instant().plus(Duration.ofHours(24))));
        clock.advance(Duration.ofHours(24));
        assertThat(keys.inForce(hook)).isEqualTo(List.of(master.key(hook, 2)));
        keys.rotate(hook);
        assertThat(keys.inForce(hook)).isEqualTo(List.of(master.key(hook, 3), master.key(hook, 2)));
        assertThat(keys.inForce(UUID.randomUUID())).hasSize(1);
    }

    @Test
    void without_a_master_secret_nobody_has_a_key_of_its_own() {
        var none = new SigningKeys(jdbc, null, Duration.ofHours(24), clock);
        assertThat(none.of(hook)).isEmpty();
        assertThat(none.rotate(hook)).isEmpty();
        assertThat(none.inForce(hook)).isEmpty();
    }
}
