package dk.vaern.eventstore.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dk.vaern.eventstore.EventCodec;
import dk.vaern.eventstore.Place;
import dk.vaern.eventstore.StoredNames;
import dk.vaern.eventstore.boot.ServiceSchema;
import dk.vaern.eventstore.engine.Messages;
import dk.vaern.eventstore.engine.PostgresEventStorageEngine;
import dk.vaern.eventstore.json.StoredJson;
import dk.vaern.eventstore.person.People.About;
import dk.vaern.eventstore.testing.TestDatabase;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a name and an address cost when they are sealed, beside the same in clear, in turn in one run. */
class SealCostTest {

    private static final Logger LOG = LoggerFactory.getLogger(SealCostTest.class);
    private static final int ROUNDS = 15;
    private static final int EVENTS = 200;
    private static final StoredNames NAMES = StoredNames.builder()
            .event(Reached.class, "cost.reached", 1)
            .event(Plain.class, "cost.plain", 1)
            .build();

    record Reached(String id, About name, About address) {}

    record Plain(String id, String name, String address) {}

    /** Microseconds an event, the median of the rounds. */
    record Cost(double sealed, double plain) {
        void say(String what) {
            LOG.info("{}: sealed {} µs, in clear {} µs an event, ratio {}", what, sealed, plain, sealed / plain);
        }
    }

    @Test
    void is_some_microseconds_for_those_events_that_hold_something_and_nothing_for_others() {
        try (TestDatabase database =
                        TestDatabase.with(new ServiceSchema("incident", "vaern_incident", null, List.of()));
                HikariDataSource pool = pool(database)) {
            PersonVault vault =
                    PersonVault.on(pool, People.masters(People.MASTER), new SecureRandom(), Duration.ofSeconds(5));
            EventCodec codec = People.codec(NAMES, vault);
            EventCodec without = new EventCodec(NAMES, StoredJson.mapper());
            String kim = UUID.randomUUID().toString();
            Reached reached = new Reached("r", new About(kim, "Kim Larsen"), new About(kim, "kim@aarhus.example"));
            Plain plain = new Plain("r", "Kim Larsen", "kim@aarhus.example");

            Cost bytes = inTurn(i -> roundTrip(codec, reached, i), i -> roundTrip(without, plain, i));
            Cost others = inTurn(i -> roundTrip(codec, plain, i), i -> roundTrip(without, plain, i));
            Cost append = inTurn(appending(pool, codec, reached), appending(pool, without, plain));
            bytes.say("write and read, two fields");
            others.say("write and read, nothing personal in it, with and without keys");
            append.say("append one event, durable");

            assertThat(bytes.sealed()).isLessThan(1_000);
            assertThat(others.sealed()).isLessThan(5 * others.plain());
        }
    }

    private static HikariDataSource pool(TestDatabase database) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database.as("vaern_incident"));
        config.setMaximumPoolSize(4);
        return new HikariDataSource(config);
    }

    private static void roundTrip(EventCodec codec, Object event, int i) {
        var name = codec.nameOf(event.getClass());
        Place place = Place.ofEvent("r", i, name);
        assertThat(codec.read(1, name, codec.write(event, place), place)).isNotNull();
    }

    private static IntConsumer appending(HikariDataSource pool, EventCodec codec, Object event) {
        var engine = new PostgresEventStorageEngine(pool, new Messages(codec));
        return i -> engine.appendEvents(List.of(
                new GenericDomainEventMessage<>("Cost", UUID.randomUUID().toString(), 0, event)));
    }

    private static Cost inTurn(IntConsumer sealed, IntConsumer plain) {
        double[] costs = new double[ROUNDS];
        double[] plains = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            costs[round] = micros(sealed);
            plains[round] = micros(plain);
        }
        return new Cost(median(costs), median(plains));
    }

    private static double micros(IntConsumer deed) {
        long start = System.nanoTime();
        for (int i = 0; i < EVENTS; i++) {
            deed.accept(i);
        }
        return (System.nanoTime() - start) / 1_000.0 / EVENTS;
    }

    private static double median(double[] costs) {
        double[] sorted = costs.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
