package dk.vaern.eventstore.proof;

import com.zaxxer.hikari.HikariDataSource;
import dk.vaern.eventstore.contract.EventStoreUnderTest;
import dk.vaern.eventstore.contract.SlowConnection;
import dk.vaern.eventstore.testing.TestDatabase;
import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.jdbc.ConnectionWrapperFactory.NoOpCloseHandler;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** What Axon 4.13 brings for PostgreSQL, as it comes. */
final class StockStoreUnderTest implements EventStoreUnderTest {

    private static final Serializer JSON = Jackson3Serializer.builder().build();

    private final TestDatabase database = TestDatabase.empty();
    private final HikariDataSource pool = new HikariDataSource();
    private final EmbeddedEventStore node;
    private final EmbeddedEventStore otherNode;

    StockStoreUnderTest() {
        pool.setDataSource(database.asOwner());
        engine(pool::getConnection, NoTransactionManager.instance()).createSchema(PostgresEventTableFactory.INSTANCE);
        node = store();
        otherNode = store();
    }

    private EmbeddedEventStore store() {
        TransactionManager transactions = new SpringManaged(new JdbcTransactionManager(pool));
        return EmbeddedEventStore.builder()
                .storageEngine(engine(new SpringConnections(pool), transactions))
                .build();
    }

    private static JdbcEventStorageEngine engine(ConnectionProvider connections, TransactionManager transactions) {
        return JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .eventSerializer(JSON)
                .snapshotSerializer(JSON)
                .build();
    }

    @Override
    public EventStore node() {
        return node;
    }

    @Override
    public EventStore otherNode() {
        return otherNode;
    }

    @Override
    public OpenAppend appendSlowly(List<? extends DomainEventMessage<?>> events) {
        return SlowConnection.on(
                pool,
                connection -> engine(
                                () -> ConnectionWrapperFactory.wrap(connection, new NoOpCloseHandler()),
                                NoTransactionManager.instance())
                        .appendEvents(events));
    }

    @Override
    public void close() {
        node.shutDown();
        otherNode.shutDown();
        pool.close();
        database.close();
    }

    /** The connection of Spring's transaction, as Axon's own module for Spring has it. */
    private record SpringConnections(DataSource database) implements ConnectionProvider {

        @Override
        public Connection getConnection() {
            Connection connection = DataSourceUtils.getConnection(database);
            return ConnectionWrapperFactory.wrap(connection, new Releasing(database));
        }
    }

    private record Releasing(DataSource database) implements ConnectionWrapperFactory.ConnectionCloseHandler {

        @Override
        public void close(Connection connection) {
            DataSourceUtils.releaseConnection(connection, database);
        }

        @Override
        public void commit(Connection connection) {}
    }

    private record SpringManaged(PlatformTransactionManager manager) implements TransactionManager {

        @Override
        public Transaction startTransaction() {
            TransactionStatus status = manager.getTransaction(new DefaultTransactionDefinition());
            return new Transaction() {
                @Override
                public void commit() {
                    manager.commit(status);
                }

                @Override
                public void rollback() {
                    manager.rollback(status);
                }
            };
        }
    }
}
