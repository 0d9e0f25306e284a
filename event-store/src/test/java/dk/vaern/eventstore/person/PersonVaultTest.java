package dk.vaern.eventstore.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.vaern.eventstore.Place;
import dk.vaern.eventstore.boot.ServiceSchema;
import dk.vaern.eventstore.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class PersonVaultTest {

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

    private long count(String sql) {
        return JdbcClient.create(database.asOwner()).sql(sql).query(Long.class).single();
    }

    @Nested
    class A_person {

        @Test
        void has_one_key_however_much_is_known() {
            String one = sealed();
            String two = vault.seal(kim, "Kim", HERE).orElseThrow();

            assertThat(one).isNotEqualTo(two);
            assertThat(another(People.masters(People.MASTER), LONG).open(kim, one, HERE))
                    .contains("Kim");
            assertThat(count("select count(*) from person.key")).isEqualTo(1);
        }

        @Test
        void has_one_key_also_when_many_nodes_begin_at_once() throws Exception {
            CountDownLatch all = new CountDownLatch(1);
            List<Future<String>> sealed = new ArrayList<>();
            try (var pool = Executors.newFixedThreadPool(8)) {
                for (int i = 0; i < 8; i++) {
                    PersonVault own = PersonVault.on(database.as("vaern_incident"), People.masters(People.MASTER));
                    sealed.add(pool.submit(() -> {
                        all.await();
                        return own.seal(kim, "Kim", HERE).orElseThrow();
                    }));
                }
                all.countDown();
            }
            for (Future<String> one : sealed) {
                assertThat(vault.open(kim, one.get(), HERE)).contains("Kim");
            }
        }

        @Test
        void whose_key_never_was_is_not_erased() {
            assertThatExceptionOfType(PersonKeyMissingException.class)
                    .isThrownBy(() -> vault.open(UUID.randomUUID().toString(), sealed(), HERE));
            assertThat(vault.knows(kim)).isTrue();
            assertThat(vault.knows("nobody")).isFalse();
            assertThat(vault.isErased("nobody")).isFalse();
        }
    }

    @Nested
    class An_erasure {

        @Test
        void removes_the_key_and_says_when() {
            String sealed = sealed();
            vault.erase(kim);
            vault.erase(kim);

            assertThat(vault.open(kim, sealed, HERE)).isEmpty();
            assertThat(vault.seal(kim, "Kim", HERE)).isEmpty();
            assertThat(vault.isErased(kim)).isTrue();
            assertThat(vault.knows(kim)).isTrue();
            assertThat(count("select count(*) from person.key")).isZero();
            assertThat(count("select count(*) from person.erasure")).isEqualTo(1);
        }

        @Test
        void is_heard_of_by_a_node_that_has_the_key_in_memory() {
            String sealed = sealed();
            PersonVault other = another(People.masters(People.MASTER), LONG);
            AtomicBoolean told = new AtomicBoolean();
            other.onErased(() -> told.set(true));
            assertThat(other.open(kim, sealed, HERE)).contains("Kim");
            vault.erase(kim);
            assertThat(other.open(kim, sealed, HERE)).as("not yet heard of").contains("Kim");

            other.forget(kim);

            assertThat(told).isTrue();
            assertThat(other.open(kim, sealed, HERE)).isEmpty();
            assertThat(other.seal(kim, "Kim", HERE)).isEmpty();
        }

        @Test
        void holds_on_a_node_that_hears_nothing_once_its_trust_has_run_out() {
            String sealed = sealed();
            PersonVault deaf = another(People.masters(People.MASTER), Duration.ofMillis(1));
            assertThat(deaf.open(kim, sealed, HERE)).contains("Kim");

            vault.erase(kim);

            await().atMost(Duration.ofSeconds(20))
                    .until(() -> deaf.open(kim, sealed, HERE).isEmpty());
        }

        @Test
        void counts_also_when_an_old_backup_brings_the_key_back() {
            String sealed = sealed();
            JdbcClient owner = JdbcClient.create(database.asOwner());
            owner.sql("create table kept as select * from person.key").update();
            vault.erase(kim);
            owner.sql("insert into person.key select * from kept").update();

            assertThat(another(People.masters(People.MASTER), LONG).open(kim, sealed, HERE))
                    .isEmpty();
        }

        @Test
        void leaves_no_key_behind_however_it_meets_those_who_write() throws Exception {
            for (int round = 0; round < 20; round++) {
                String person = UUID.randomUUID().toString();
                PersonVault own = another(People.masters(People.MASTER), LONG);
                PersonVault other = another(People.masters(People.MASTER), LONG);
                List<Callable<Object>> deeds = List.of(
                        () -> own.seal(person, "Kim", HERE),
                        () -> {
                            vault.erase(person);
                            return person;
                        },
                        () -> other.seal(person, "Kim", HERE));
                try (var pool = Executors.newFixedThreadPool(deeds.size())) {
                    for (Future<Object> done : pool.invokeAll(deeds)) {
                        assertThat(done.get()).isNotNull();
                    }
                }
                assertThat(count("select count(*) from person.key")).isZero();
            }
        }
    }

    @Nested
    class A_services_role {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "update person.key set wrapped = ''",
                    "truncate person.key",
                    "update person.erasure set person = ''",
                    "delete from person.erasure",
                    "truncate person.erasure",
                    "create table person.another (a int)",
                    "alter table person.key add column more text",
                    "select * from person.flyway_person"
                })
        void may_add_and_destroy_keys_and_nothing_else(String sql) {
            assertThatThrownBy(() -> execute("vaern_incident", sql))
                    .isInstanceOf(SQLException.class)
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("42501");
        }

        @Test
        void that_only_reads_the_record_reads_no_keys() {
            JdbcClient.create(database.asOwner())
                    .sql("create role vaern_reader_%s login in role vaern_service".formatted(database.name()))
                    .update();

            assertThatThrownBy(() -> execute("vaern_reader_" + database.name(), "select * from person.key"))
                    .hasMessageContaining("permission denied");
        }

        @Test
        void may_not_even_as_the_owner_forget_an_erasure() {
            vault.erase(kim);

            assertThatThrownBy(() -> execute("postgres", "delete from person.erasure"))
                    .hasMessageContaining("only ever added to");
        }

        private void execute(String role, String sql) throws SQLException {
            try (var connection = database.as(role).getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }
}
