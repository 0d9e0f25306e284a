package dk.vaern.it.benchmark.append;

import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.it.benchmark.load.Clients;
import dk.vaern.it.benchmark.load.Contender;
import dk.vaern.it.benchmark.load.Load;
import dk.vaern.it.benchmark.subject.StoreNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The limit: the row that Værn would store, put into the same table by one prepared statement in a transaction of its own,
 * each client over a connection of its own.
 */
public final class RawInsert implements Contender {

    public static final String NAME = "raw insert";

    private static final String INSERT = """
            insert into record.domain_event (position, sequence, recorded_at, revision, aggregate_type, aggregate_id,
                event_id, stored_name, correlation_id, metadata, payload)
            values (nextval('record.domain_event_position'), ?, clock_timestamp(), 1, 'Incident', ?, ?, ?, ?, ?, ?)
            """;

    private final TestDatabase database;
    private final List<Connection> connections = new ArrayList<>();
    private final Clients clients;

    private RawInsert(TestDatabase database, Sample sample) {
        this.database = database;
        this.clients = new Clients(NAME, _ -> client(sample));
    }

    /** With a database of its own, on the same server. */
    public static RawInsert begin() throws SQLException {
        TestDatabase database = TestDatabase.with(StoreNode.SCHEMA);
        return new RawInsert(database, Sample.taken(database));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public double perSecond(int count, java.time.Duration time) throws Exception {
        return clients.perSecond(count, time);
    }

    private Load.Client client(Sample sample) throws SQLException {
        Connection connection = database.as(StoreNode.ROLE).getConnection();
        connections.add(connection);
        return new Inserting(connection.prepareStatement(INSERT), sample);
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
        database.close();
    }

    /** What one observation is when it is stored. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Sample(String name, byte[] metadata, byte[] payload) {

        static Sample taken(TestDatabase database) throws SQLException {
            try (var node = new StoreNode(database)) {
                node.observer().once();
            } catch (Exception e) {
                throw new IllegalStateException("no sample could be stored", e);
            }
            try (Connection connection = database.asOwner().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("""
                            select stored_name, metadata, payload from record.domain_event order by position desc limit 1
                            """)) {
                row.next();
                return new Sample(row.getString(1), row.getBytes(2), row.getBytes(3));
            }
        }
    }

    /** One client: its aggregate grows by one event each time. */
    private static final class Inserting implements Load.Client {

        private final PreparedStatement statement;
        private final String aggregate = UUID.randomUUID().toString();
        private long sequence;

        Inserting(PreparedStatement statement, Sample sample) throws SQLException {
            this.statement = statement;
            statement.setString(2, aggregate);
            statement.setString(4, sample.name());
            statement.setString(5, aggregate);
            statement.setBytes(6, sample.metadata());
            statement.setBytes(7, sample.payload());
        }

        @Override
        public void once() throws SQLException {
            statement.setLong(1, sequence++);
            statement.setString(3, UUID.randomUUID().toString());
            statement.executeUpdate();
        }
    }
}
