package dk.vaern.it.benchmark.replay;

import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.it.benchmark.subject.StoreNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A long record: observations of many incidents, each in the form that the store itself gave the first one. */
final class History {

    private static final String TABLE = """
            create table incident.replayed (position bigint primary key, incident_id text not null, text_length int not null);
            grant select, insert, truncate on incident.replayed to %s
            """.formatted(StoreNode.ROLE);

    /** As if the projections had seen all of it already: they are to begin when they are told to. */
    private static final String SEEN = """
            update incident.token set (position, token) =
                (select max(position), '{"at":' || max(position) || '}' from record.domain_event)
            """;

    private final TestDatabase database;

    History(TestDatabase database) {
        this.database = database;
    }

    void write(int events) throws SQLException {
        execute(TABLE);
        try (var node = Replay.node(database)) {
            node.observer().once();
        } catch (Exception e) {
            throw new IllegalStateException("no sample could be stored", e);
        }
        // Positions out of the sequence, aggregates in turn.
        execute("""
                insert into record.domain_event (position, sequence, recorded_at, revision, aggregate_type, aggregate_id,
                    event_id, stored_name, correlation_id, metadata, payload)
                select nextval('record.domain_event_position'), number / 1000, recorded_at, revision, aggregate_type,
                    'incident-' || number %% 1000, gen_random_uuid()::text, stored_name, 'incident-' || number %% 1000,
                    metadata, payload
                from generate_series(0, %d) number,
                    lateral (select * from record.domain_event where stored_name = 'incident.observation-recorded'
                        order by position limit 1) sample
                order by number
                """.formatted(events - 1));
        execute(SEEN);
        execute("vacuum (analyze) record.domain_event");
        execute("checkpoint");
    }

    /** Takes away what was written in reading it. */
    void clear() throws SQLException {
        execute("truncate incident.replayed");
    }

    /** Up to where a projection has committed. */
    long position(String projection) throws SQLException {
        try (Connection connection = database.asOwner().getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select coalesce(min(coalesce(position, 0)), 0) from incident.token where processor = ?")) {
            statement.setString(1, projection);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.asOwner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
