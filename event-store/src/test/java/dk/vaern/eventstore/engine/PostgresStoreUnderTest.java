package dk.vaern.eventstore.engine;

import com.zaxxer.hikari.HikariDataSource;
import dk.vaern.eventstore.EventCodec;
import dk.vaern.eventstore.EventRow;
import dk.vaern.eventstore.StoredNames;
import dk.vaern.eventstore.boot.ServiceSchema;
import dk.vaern.eventstore.contract.EventStoreUnderTest;
import dk.vaern.eventstore.contract.Noted;
import dk.vaern.eventstore.contract.SlowConnection;
import dk.vaern.eventstore.engine.PostgresEventStore.Following;
import dk.vaern.eventstore.json.StoredJson;
import dk.vaern.eventstore.testing.TestDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Our store on two nodes, each with sessions of its own. */
final class PostgresStoreUnderTest implements EventStoreUnderTest {

    private static final StoredNames NAMES =
            StoredNames.builder().event(Noted.class, "noted", 1).build();

    private final Messages messages = new Messages(new EventCodec(NAMES, StoredJson.mapper()));
    private final TestDatabase database =
            TestDatabase.with(new ServiceSchema("incident", "vaern_incident", null, List.of()));
    private final List<HikariDataSource> pools = Stream.of(pool(), pool()).toList();
    private final List<PostgresEventStore> nodes = pools.stream()
            .map(pool -> PostgresEventStore.on(pool, messages, Following.DEFAULT))
            .toList();

    PostgresStoreUnderTest() {
        nodes.forEach(PostgresEventStore::start);
    }

    private HikariDataSource pool() {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(database.as("vaern_incident"));
        pool.setMaximumPoolSize(6);
        return pool;
    }

    @Override
    public EventStore node() {
        return nodes.getFirst();
    }

    @Override
    public EventStore otherNode() {
        return nodes.getLast();
    }

    @Override
    public OpenAppend appendSlowly(List<? extends DomainEventMessage<?>> events) {
        List<EventRow> rows = events.stream().map(messages::row).toList();
        return SlowConnection.on(pools.getFirst(), connection -> EventWriter.add(connection, rows));
    }

    @Override
    public void close() {
        nodes.forEach(PostgresEventStore::close);
        pools.forEach(HikariDataSource::close);
        database.close();
    }
}
