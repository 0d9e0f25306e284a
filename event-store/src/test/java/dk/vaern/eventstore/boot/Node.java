package dk.vaern.eventstore.boot;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredNames;
import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.eventstore.wiring.EventStoreConfiguration;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One node of a service on the store, as Spring would start it. */
final class Node implements AutoCloseable {

    static final Duration BOUND = Duration.ofSeconds(20);

    /** A name of its own for each node. */
    private static EventStoreSettings settings() {
        return new EventStoreSettings(
                "incident",
                "",
                4,
                500,
                4,
                100,
                Duration.ofSeconds(3),
                Duration.ofSeconds(1),
                Duration.ofMillis(5),
                false);
    }

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    Node(TestDatabase database, List<Projection> projections, List<Policy> policies) {
        this(database, Parcel.NAMES, projections, policies);
    }

    Node(TestDatabase database, StoredNames names, List<Projection> projections, List<Policy> policies) {
        this(database.as("vaern_incident"), names, projections, policies);
    }

    Node(PGSimpleDataSource database, StoredNames names, List<Projection> projections, List<Policy> policies) {
        context.registerBean(HikariDataSource.class, () -> pool(database));
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(StoredNames.class, () -> names);
        context.registerBean(EventStoreSettings.class, Node::settings);
        context.registerBean(AggregateType.class, () -> new AggregateType(Parcel.class, 20));
        projections.forEach(p -> context.registerBean(p.name(), Projection.class, () -> p));
        policies.forEach(p -> context.registerBean(p.name(), Policy.class, () -> p));
        context.register(EventStoreConfiguration.class);
        context.refresh();
    }

    private static HikariDataSource pool(PGSimpleDataSource database) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        config.setMaximumPoolSize(12);
        config.setConnectionTimeout(2_000);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    long send(Parcel.Command command) {
        return get(Commands.class).send(Parcel.COMMANDS, command, Map.of("actor", "kim"));
    }

    RecordReader reader() {
        return get(RecordReader.class);
    }

    Processors processors() {
        return get(Processors.class);
    }

    JdbcClient sql() {
        return JdbcClient.create(get(HikariDataSource.class));
    }

    /** Waits until a processor has seen all that is stored. */
    boolean caughtUp(String processor) {
        return processors().awaitPosition(processor, reader().head(), BOUND);
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
