package dk.vaern.eventstore.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredNames;
import dk.vaern.eventstore.boot.AggregateType;
import dk.vaern.eventstore.boot.Commands;
import dk.vaern.eventstore.boot.EventStoreSettings;
import dk.vaern.eventstore.boot.Policy;
import dk.vaern.eventstore.boot.Processors;
import dk.vaern.eventstore.boot.ServiceSchema;
import dk.vaern.eventstore.person.Guest.Forgotten;
import dk.vaern.eventstore.person.Guest.Invited;
import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.eventstore.testing.Traces;
import dk.vaern.eventstore.wiring.EventStoreConfiguration;
import dk.vaern.eventstore.wiring.PersonsConfiguration;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes whose aggregate remembers a name, whose policy fails and says it, and whose snapshots hold it. */
class PersonsInServiceTest {

    private static final TestDatabase DATABASE =
            TestDatabase.with(new ServiceSchema("incident", "vaern_incident", null, List.of()));
    private static final String NAME = "Kanariefugl Nielsen";

    private static AnnotationConfigApplicationContext one;
    private static AnnotationConfigApplicationContext two;

    private final String kim = UUID.randomUUID().toString();

    /** Says in its failure what it must not. */
    public static class Welcome {
        @EventHandler
        void on(Invited invited) {
            throw new IllegalStateException("no room for " + invited.who().text());
        }
    }

    @BeforeAll
    static void start() {
        one = node();
        two = node();
    }

    private static AnnotationConfigApplicationContext node() {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("vaern.persons.master-keys", People.MASTER)));
        var pool = new HikariConfig();
        pool.setDataSource(DATABASE.as("vaern_incident"));
        context.registerBean(HikariDataSource.class, () -> new HikariDataSource(pool));
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(StoredNames.class, () -> Guest.NAMES);
        context.registerBean(EventStoreSettings.class, () -> EventStoreSettings.of("incident"));
        context.registerBean(AggregateType.class, () -> new AggregateType(Guest.class, 3));
        context.registerBean(Policy.class, () -> new Policy("welcome", new Welcome()));
        context.registerBean(PersonalType.class, () -> People.TYPE);
        context.registerBean(ErasureEvent.class, () -> new ErasureEvent<>(Forgotten.class, Forgotten::person));
        context.register(EventStoreConfiguration.class, PersonsConfiguration.class);
        context.refresh();
        return context;
    }

    @AfterAll
    static void stop() {
        two.close();
        one.close();
        DATABASE.close();
    }

    private static long send(AnnotationConfigApplicationContext node, Guest.Command command) {
        return node.getBean(Commands.class).send(Guest.COMMANDS, command, Map.of());
    }

    private static boolean isKnown(AnnotationConfigApplicationContext node, String guest) {
        return send(node, new Guest.Command.Look(guest)) == 1;
    }

    private static List<String> traces() {
        return new Traces(DATABASE.asOwner(), List.of(NAME)).inTables();
    }

    private static long snapshots(String guest) {
        return JdbcClient.create(DATABASE.asOwner())
                .sql("select count(*) from record.snapshot where aggregate_id = ?")
                .param(guest)
                .query(Long.class)
                .single();
    }

    @Test
    void the_name_is_nowhere_in_clear_and_erased_on_every_node_in_every_copy() {
        String guest = UUID.randomUUID().toString();
        for (int i = 0; i < 4; i++) {
            send(one, new Guest.Command.Invite(guest, new People.About(kim, NAME)));
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> snapshots(guest) == 1);
        assertThat(isKnown(two, guest))
                .as("by a snapshot, and from now on in memory")
                .isTrue();
        assertThat(one.getBean(Processors.class)
                        .awaitPosition(
                                "welcome", one.getBean(RecordReader.class).head(), Duration.ofSeconds(20)))
                .isTrue();
        assertThat(one.getBean(Processors.class).deadLetters("welcome", 0, 10))
                .isNotEmpty()
                .allMatch(letter -> letter.causeMessage() == null)
                .anyMatch(letter -> "java.lang.IllegalStateException".equals(letter.causeType()));
        assertThat(traces()).isEmpty();

        send(one, new Guest.Command.Forget(UUID.randomUUID().toString(), kim));
        one.getBean(PersonVault.class).erase(kim);

        assertThat(isKnown(one, guest)).isFalse();
        await().atMost(Duration.ofSeconds(20)).until(() -> !isKnown(two, guest));
        assertThat(one.getBean(RecordReader.class).byAggregate(guest, 0))
                .hasSize(4)
                .allMatch(event -> ((Invited) event.payload()).who().text() == null);
        assertThat(traces()).isEmpty();
        assertThat(new Traces(DATABASE.asOwner(), List.of(NAME)).inFiles()).isEmpty();
    }
}
