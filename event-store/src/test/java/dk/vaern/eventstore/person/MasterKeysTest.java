package dk.vaern.eventstore.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dk.vaern.eventstore.EventCodec;
import dk.vaern.eventstore.Place;
import dk.vaern.eventstore.StoreUnavailableException;
import dk.vaern.eventstore.boot.ServiceSchema;
import dk.vaern.eventstore.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What wraps the keys of people: one that is given, one that is changed, a service that is away. */
class MasterKeysTest {

    private static final Place HERE = Place.of("here");
    private static final Duration LONG = Duration.ofMinutes(10);

    private final String kim = UUID.randomUUID().toString();
    private TestDatabase database;
    private PersonVault vault;

    @BeforeEach
    void begin() {
        database = TestDatabase.with(new ServiceSchema("incident", "vaern_incident", null, List.of()));
        vault = People.vault(database.as("vaern_incident"));
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private PersonVault another(MasterKeys masters, Duration trusted) {
        return People.vault(database.as("vaern_incident"), masters, trusted);
    }

    private String sealed() {
        return vault.seal(kim, "Kim", HERE).orElseThrow();
    }

    @Nested
    class A_master_key {

        @Test
        void is_changed_by_wrapping_all_keys_anew() {
            String sealed = sealed();
            vault.seal(UUID.randomUUID().toString(), "Mia", HERE);
            GivenMasterKeys both = People.masters(People.OTHER_MASTER, People.MASTER);

            PersonKeyRotation rotation = new PersonKeyRotation(database.asOwner(), both);
            assertThat(rotation.run()).isEqualTo(2);
            assertThat(rotation.run()).isZero();

            PersonVault since = another(People.masters(People.OTHER_MASTER), LONG);
            since.check();
            assertThat(since.open(kim, sealed, HERE)).contains("Kim");
            assertThatIllegalStateException()
                    .isThrownBy(
                            () -> another(People.masters(People.MASTER), LONG).open(kim, sealed, HERE));
        }

        @Test
        void that_is_another_is_known_at_the_start() {
            sealed();
            vault.check();

            assertThatIllegalStateException()
                    .isThrownBy(() ->
                            another(People.masters(People.OTHER_MASTER), LONG).check())
                    .withMessageContaining(People.masters(People.MASTER).current());
        }

        @Test
        void opens_a_key_for_its_own_person_only() {
            sealed();
            String mia = UUID.randomUUID().toString();
            JdbcClient.create(database.asOwner())
                    .sql("insert into person.key (person, master, wrapped) select ?, master, wrapped from person.key")
                    .param(mia)
                    .update();

            assertThatExceptionOfType(BrokenSealException.class).isThrownBy(() -> vault.open(mia, sealed(), HERE));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "not base64!", "c2hvcnQ="})
        void has_32_bytes_in_base64_and_is_never_repeated_in_an_error(String given) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> People.masters(given))
                    .withMessageStartingWith("a master key")
                    .withMessageNotContaining("short");
        }

        @Test
        void is_not_said_aloud() {
            assertThat(People.masters(People.MASTER))
                    .asString()
                    .doesNotContain(People.MASTER)
                    .contains(People.masters(People.MASTER).current());
        }
    }

    @Nested
    class A_key_service_that_does_not_answer {

        private final AtomicBoolean away = new AtomicBoolean();
        private final MasterKeys service = new MasterKeys() {
            private final MasterKeys keys = People.masters(People.MASTER);

            @Override
            public String current() {
                return keys.current();
            }

            @Override
            public WrappedKey wrap(byte[] key, String person) {
                return answering().wrap(key, person);
            }

            @Override
            public byte[] unwrap(WrappedKey wrapped, String person) {
                return answering().unwrap(wrapped, person);
            }

            private MasterKeys answering() {
                if (away.get()) {
                    throw new PersonKeysUnavailableException(
                            "the key service does not answer", new IllegalStateException());
                }
                return keys;
            }
        };

        @Test
        void fails_who_reads_and_who_writes_and_erases_nobody() {
            PersonVault asking = another(service, Duration.ZERO);
            EventCodec codec = People.codec(People.NAMES, asking);
            People.Met met = People.met(kim);
            byte[] stored = codec.write(met, People.place(met));

            away.set(true);

            assertThatExceptionOfType(StoreUnavailableException.class)
                    .isThrownBy(() -> codec.read(1, People.NAMES.nameOf(met.getClass()), stored, People.place(met)));
            assertThatExceptionOfType(StoreUnavailableException.class)
                    .isThrownBy(() -> codec.write(met, People.place(met)));
            assertThatExceptionOfType(PersonKeysUnavailableException.class)
                    .isThrownBy(() -> asking.seal("somebody new", "Mia", HERE));
            assertThat(asking.failure()).contains("the key service does not answer");
            assertThat(asking.isErased(kim)).isFalse();

            away.set(false);
            assertThat(codec.read(1, People.NAMES.nameOf(met.getClass()), stored, People.place(met)))
                    .isEqualTo(met);
            assertThat(asking.failure()).isEmpty();
        }
    }
}
