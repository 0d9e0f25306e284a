package dk.vaern.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.eventstore.boot.ServiceSchema;
import dk.vaern.eventstore.engine.Messages;
import dk.vaern.eventstore.engine.PostgresEventStorageEngine;
import dk.vaern.eventstore.json.StoredJson;
import dk.vaern.eventstore.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Thirty notes on ten things, three each, that belong to three incidents in turn; one second apart. */
class RecordReaderTest {

    private static final TestDatabase DATABASE =
            TestDatabase.with(new ServiceSchema("incident", "vaern_incident", null, List.of()));
    private static final Instant START = Instant.parse("2026-11-22T00:00:00Z");
    private static final EventCodec CODEC = new EventCodec(
            StoredNames.builder().event(Noted.class, "thing.noted", 1).build(), StoredJson.mapper());

    private final RecordReader reader = new RecordReader(DATABASE.as("vaern_incident"), CODEC);

    record Noted(int number) {}

    @BeforeAll
    static void write() {
        PostgresEventStorageEngine engine =
                new PostgresEventStorageEngine(DATABASE.as("vaern_incident"), new Messages(CODEC));
        for (int i = 0; i < 30; i++) {
            Instant recorded = START.plusSeconds(i);
            engine.appendEvents(new GenericDomainEventMessage<>(
                    "Thing",
                    "thing-" + i % 10,
                    i / 10,
                    new GenericMessage<>("event-" + i, new Noted(i), Map.of("correlation", "incident-" + i % 3)),
                    () -> recorded));
        }
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Nested
    class By_aggregate {

        @Test
        void all_or_from_a_sequence_on() {
            assertThat(numbers(reader.byAggregate("thing-4", 0))).containsExactly(4, 14, 24);
            assertThat(numbers(reader.byAggregate("thing-4", 1))).containsExactly(14, 24);
            assertThat(reader.byAggregate("never", 0)).isEmpty();
        }

        @Test
        void the_version_is_the_number_of_events() {
            assertThat(reader.version("thing-4")).isEqualTo(3);
            assertThat(reader.version("never")).isZero();
            assertThat(reader.byAggregate("thing-4", 0).getLast().version()).isEqualTo(3);
        }
    }

    @Nested
    class By_correlation {

        @Test
        void pages_run_through_all_of_it_in_order() {
            List<Integer> seen = new ArrayList<>();
            long after = 0;
            List<StoredEvent> page;
            do {
                page = reader.byCorrelation(List.of("incident-0", "incident-2"), after, Long.MAX_VALUE, 3);
                seen.addAll(numbers(page));
                after = page.isEmpty() ? after : page.getLast().position();
            } while (!page.isEmpty());

            assertThat(seen).hasSize(20).isSorted().noneMatch(number -> number % 3 == 1);
        }

        @Test
        void runs_backwards_as_well() {
            List<StoredEvent> newest = reader.byCorrelationDescending(List.of("incident-1"), Long.MAX_VALUE, 2);
            assertThat(numbers(newest)).containsExactly(28, 25);

            assertThat(numbers(reader.byCorrelationDescending(
                            List.of("incident-1"), newest.getLast().position(), 2)))
                    .containsExactly(22, 19);
        }

        @Test
        void stops_where_it_is_told_to() {
            long upTo = reader.positionAsOf(START.plusSeconds(6));

            assertThat(numbers(reader.byCorrelation(List.of("incident-0"), 0, upTo, 100)))
                    .containsExactly(0, 3, 6);
        }
    }

    @Nested
    class As_of_an_instant {

        @Test
        void is_the_last_one_that_was_recorded_by_then() {
            for (int i = 0; i < 30; i++) {
                long position = reader.byEventId("event-" + i).orElseThrow().position();
                assertThat(reader.positionAsOf(START.plusSeconds(i))).isEqualTo(position);
                assertThat(reader.positionAsOf(START.plusSeconds(i).plusMillis(999)))
                        .isEqualTo(position);
            }
        }

        @Test
        void is_nothing_before_the_first_and_everything_after_the_last() {
            assertThat(reader.positionAsOf(START.minusNanos(1_000))).isZero();
            assertThat(reader.positionAsOf(Instant.parse("2999-01-01T00:00:00Z")))
                    .isEqualTo(reader.head());
        }
    }

    @Test
    void one_event_has_all_that_was_stored_with_it() {
        assertThat(reader.byEventId("event-7")).hasValueSatisfying(event -> {
            assertThat(event.aggregateType()).isEqualTo("Thing");
            assertThat(event.aggregateId()).isEqualTo("thing-7");
            assertThat(event.sequence()).isZero();
            assertThat(event.name()).isEqualTo("thing.noted");
            assertThat(event.revision()).isEqualTo(1);
            assertThat(event.recordedAt()).isEqualTo(START.plusSeconds(7));
            assertThat(event.payload()).isEqualTo(new Noted(7));
            assertThat(event.metadata()).containsExactlyEntriesOf(Map.of("correlation", "incident-1"));
        });
        assertThat(reader.byEventId("never")).isEmpty();
    }

    @Test
    void everything_comes_in_the_order_of_positions() {
        assertThat(numbers(reader.byPosition(0, 100))).hasSize(30).isSorted();
        assertThat(numbers(reader.byPosition(reader.positionAsOf(START.plusSeconds(9)), 2)))
                .containsExactly(10, 11);
    }

    private static List<Integer> numbers(List<StoredEvent> events) {
        return events.stream().map(event -> ((Noted) event.payload()).number()).toList();
    }
}
