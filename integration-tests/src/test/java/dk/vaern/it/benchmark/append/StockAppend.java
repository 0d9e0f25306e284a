package dk.vaern.it.benchmark.append;

import com.zaxxer.hikari.HikariDataSource;
import dk.vaern.domain.incident.Incident;
import dk.vaern.domain.incident.IncidentCommand;
import dk.vaern.eventstore.boot.EventMetadata;
import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.it.benchmark.load.Clients;
import dk.vaern.it.benchmark.load.Contender;
import dk.vaern.it.benchmark.subject.Observer;
import dk.vaern.it.benchmark.subject.SampleIncident;
import dk.vaern.it.benchmark.subject.StoreNode;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.NoCache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Axon's own JDBC engine with the same aggregate and metadata, as JSON, in Spring's transactions over as large a pool. */
final class StockAppend implements Contender {

    static final String NAME = "Axon's stock engine";
    static final String CACHED = "Axon's stock engine, aggregates in memory";

    private final String name;
    private final TestDatabase database = TestDatabase.empty();
    private final HikariDataSource pool = StoreNode.pool(database.asOwner());
    private final CommandBus bus;
    private final Clients clients;

    private StockAppend(String name, Cache cache) {
        this.name = name;
        this.bus = bus(cache);
        this.clients = new Clients(name, _ -> new Observer(this::send));
    }

    /** As it comes: an aggregate's events are read for each command. */
    static StockAppend asItComes() {
        return new StockAppend(NAME, NoCache.INSTANCE);
    }

    /** With aggregates kept in memory as ours are, so that only the engines differ. */
    static StockAppend cached() {
        return new StockAppend(CACHED, new StrongCache());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double perSecond(int count, Duration time) throws Exception {
        return clients.perSecond(count, time);
    }

    @Override
    public void close() {
        pool.close();
        database.close();
    }

    private CommandBus bus(Cache cache) {
        TransactionManager transactions = new SpringTransactions(new JdbcTransactionManager(pool));
        SimpleCommandBus bus =
                SimpleCommandBus.builder().transactionManager(transactions).build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<CommandMessage<?>>(
                new SimpleCorrelationDataProvider(EventMetadata.COPIED.toArray(String[]::new))));
        AggregateAnnotationCommandHandler.<Incident>builder()
                .aggregateType(Incident.class)
                .repository(EventSourcingRepository.builder(Incident.class)
                        .eventStore(EmbeddedEventStore.builder()
                                .storageEngine(engine(transactions))
                                .build())
                        .cache(cache)
                        .build())
                .build()
                .subscribe(bus);
        return bus;
    }

    private JdbcEventStorageEngine engine(TransactionManager transactions) {
        Serializer serializer = new Jackson3Serializer.Builder().defaultTyping().build();
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .connectionProvider(new TransactionAwareDataSourceProxy(pool)::getConnection)
                .transactionManager(transactions)
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        return engine;
    }

    private void send(IncidentCommand command) {
        var message = new GenericMessage<Object>(command, MetaData.from(SampleIncident.metadata(command)));
        var result = new AtomicReference<CommandResultMessage<?>>();
        bus.dispatch(new GenericCommandMessage<>(message, Incident.COMMANDS), (_, answer) -> result.set(answer));
        CommandResultMessage<?> answer = result.get();
        if (answer == null || answer.isExceptional()) {
            throw new IllegalStateException(
                    "the stock engine failed", answer == null ? null : answer.exceptionResult());
        }
    }
}
