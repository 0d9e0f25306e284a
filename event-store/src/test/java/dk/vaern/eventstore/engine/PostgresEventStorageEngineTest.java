package dk.vaern.eventstore.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.vaern.eventstore.StoreUnavailableException;
import dk.vaern.eventstore.UnreadableEventException;
import dk.vaern.eventstore.boot.ServiceSchema;
import dk.vaern.eventstore.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class PostgresEventStorageEngineTest {

    private static final TestDatabase DATABASE =
            TestDatabase.with(new ServiceSchema("incident", "vaern_incident", null, List.of()));

    private final PostgresEventStorageEngine engine =
            new PostgresEventStorageEngine(DATABASE.as("vaern_incident"), Parcels.messages());

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Nested
    class Appending {

        @Test
        void keeps_everything_of_an_event() {
            Instant recorded = Instant.parse("2026-11-22T04:05:06.123456Z");
            DomainEventMessage<?> event = new GenericDomainEventMessage<>(
                    "Parcel",
                    "kept",
                    0,
                    new GenericMessage<>(
                            "event-1", new Parcels.HandedIn("kept"), Map.of("correlation", "c", "actor", "kim")),
                    () -> recorded);

            engine.appendEvents(event);

            DomainEventMessage<?> read = engine.readEvents("kept").next();
            assertThat(read.getPayload()).isEqualTo(new Parcels.HandedIn("kept"));
            assertThat(read.getIdentifier()).isEqualTo("event-1");
            assertThat(read.getType()).isEqualTo("Parcel");
            assertThat(read.getTimestamp()).isEqualTo(recorded);
            assertThat(read.getMetaData())
                    .containsExactlyInAnyOrderEntriesOf(Map.of("correlation", "c", "actor", "kim"));
        }

        @Test
        void gives_positions_in_the_order_of_the_list() {
            List<GenericDomainEventMessage<?>> events = Parcels.scans("ordered", 0, 300);

            engine.appendEvents(events);

            List<String> read = engine.readEvents(before("ordered"), false)
                    .map(TrackedEventMessage::getIdentifier)
                    .limit(300)
                    .toList();
            assertThat(read)
                    .isEqualTo(events.stream()
                            .map(GenericEventMessage::getIdentifier)
                            .toList());
        }

        @Test
        void refuses_a_place_that_is_taken_as_a_conflict_and_stores_nothing_of_the_list() {
            engine.appendEvents(Parcels.scans("contended", 0, 2));

            assertThatThrownBy(() -> engine.appendEvents(
                            List.of(Parcels.scanned("innocent", 0), Parcels.scanned("contended", 1))))
                    .isInstanceOf(ConcurrencyException.class);

            assertThat(engine.lastSequenceNumberFor("innocent")).isEmpty();
            assertThat(engine.lastSequenceNumberFor("contended")).contains(1L);
        }

        @Test
        void takes_an_event_of_no_aggregate() {
            GenericEventMessage<?> event = new GenericEventMessage<>(new Parcels.HandedIn("none"));

            engine.appendEvents(event);

            TrackedEventMessage<?> read = engine.readEvents(null, false)
                    .filter(tracked -> tracked.getIdentifier().equals(event.getIdentifier()))
                    .findFirst()
                    .orElseThrow();
            assertThat(read).isNotInstanceOf(DomainEventMessage.class);
            assertThat(read.getPayload()).isEqualTo(new Parcels.HandedIn("none"));
        }

        @Test
        void says_that_the_database_is_away() {
            PGSimpleDataSource nowhere = DATABASE.as("vaern_incident");
            nowhere.setPortNumbers(new int[] {1});
            PostgresEventStorageEngine away = new PostgresEventStorageEngine(nowhere, Parcels.messages());

            assertThatThrownBy(() -> away.appendEvents(Parcels.scanned("away", 0)))
                    .isInstanceOf(StoreUnavailableException.class);
            assertThatThrownBy(() -> away.readEvents("away")).isInstanceOf(StoreUnavailableException.class);
        }
    }

    @Nested
    class Loading {

        @Test
        void starts_at_the_newest_snapshot() {
            engine.appendEvents(Parcels.scans("long", 0, 10));
            engine.storeSnapshot(Parcels.scanned("long", 3));
            engine.storeSnapshot(Parcels.scanned("long", 6));

            List<Long> sequences = engine.load("long")
                    .asStream()
                    .<Long>map(DomainEventMessage::getSequenceNumber)
                    .toList();

            assertThat(sequences).containsExactly(6L, 7L, 8L, 9L);
        }

        @Test
        void does_without_a_snapshot_that_cannot_be_read() throws SQLException {
            engine.appendEvents(Parcels.scans("odd", 0, 3));
            execute("""
                    insert into record.snapshot (sequence, recorded_at, revision, aggregate_type, aggregate_id, stored_name, payload)
                    values (1, now(), 7, 'Parcel', 'odd', 'parcel.scanned', '{}')
                    """);

            assertThat(engine.load("odd").asStream()).hasSize(3);
            assertThat(engine.readSnapshot("odd")).isEmpty();
        }

        @Test
        void fails_closed_on_an_event_of_an_unknown_name() throws SQLException {
            engine.appendEvents(Parcels.scanned("future", 0));
            execute("""
                    insert into record.domain_event (position, sequence, recorded_at, revision, aggregate_type, aggregate_id,
                        event_id, stored_name, metadata, payload)
                    values (nextval('record.domain_event_position'), 1, now(), 2, 'Parcel', 'future', 'f1',
                        'parcel.scanned', '{}', '{}')
                    """);

            assertThatThrownBy(() -> engine.load("future"))
                    .isInstanceOf(UnreadableEventException.class)
                    .hasMessageContaining("parcel.scanned r2");
        }

        @Test
        void of_what_does_not_exist_is_empty() {
            assertThat(engine.load("nothing").hasNext()).isFalse();
            assertThat(engine.lastSequenceNumberFor("nothing")).isEmpty();
        }
    }

    @Nested
    class Tokens {

        @Test
        void of_the_head_are_behind_all_that_is_stored() {
            engine.appendEvents(Parcels.scans("head", 0, 5));

            GlobalSequenceTrackingToken head = (GlobalSequenceTrackingToken) engine.createHeadToken();

            assertThat(engine.readEvents(head, false)).isEmpty();
            engine.appendEvents(Parcels.scanned("head", 5));
            assertThat(engine.readEvents(head, false)).hasSize(1);
        }
    }

    private GlobalSequenceTrackingToken before(String parcel) {
        try (Connection connection = DATABASE.asOwner().getConnection();
                Statement statement = connection.createStatement();
                var result = statement.executeQuery(
                        "select min(position) - 1 from record.domain_event where aggregate_id = '%s'"
                                .formatted(parcel))) {
            result.next();
            return new GlobalSequenceTrackingToken(result.getLong(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DATABASE.asOwner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
