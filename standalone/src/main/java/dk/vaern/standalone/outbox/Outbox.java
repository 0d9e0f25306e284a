package dk.vaern.standalone.outbox;

import com.zaxxer.hikari.HikariDataSource;
import dk.vaern.eventstore.Place;
import dk.vaern.eventstore.person.PersonVault;
import dk.vaern.notification.channel.ChannelKind;
import dk.vaern.notification.channel.OutgoingMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table behind the demo's providers. Like theirs, it is no part of the service: it has connections of its own, so that a
 * transaction of the service's that is rolled back takes nothing out of it.
 */
public final class Outbox implements AutoCloseable {

    private static final int CONNECTIONS = 2;
    private static final String ERASED = "erased";

    private final HikariDataSource connections;
    private final JdbcClient database;
    private final PersonVault persons;

    private Outbox(HikariDataSource connections, PersonVault persons) {
        this.connections = connections;
        this.database = JdbcClient.create(connections);
        this.persons = persons;
    }

    /**
     * Opens it as a role that may create a schema, and makes the table where there is none.
     *
     * @param persons seals whom messages go to: who is erased is erased here too
     */
    public static Outbox open(String url, String user, String password, PersonVault persons) {
        var connections = new HikariDataSource();
        connections.setPoolName("outbox");
        connections.setJdbcUrl(url);
        connections.setUsername(user);
        connections.setPassword(password);
        connections.setMaximumPoolSize(CONNECTIONS);
        connections.setMinimumIdle(0);
        Flyway.configure(Outbox.class.getClassLoader())
                .dataSource(connections)
                .schemas("demo")
                .locations("classpath:db/migration/demo")
                .load()
                .migrate();
        return new Outbox(connections, persons);
    }

    @Override
    public void close() {
        connections.close();
    }

    /** Keeps it, once for each delivery id. One at a time: a reader that has seen a number never finds a smaller one later. */
    synchronized void keep(ChannelKind channel, OutgoingMessage message, Instant at) {
        var about = message.about();
        var person = message.to().person().value();
        database.sql("""
                        insert into demo.outbox
                            (at, channel, delivery_id, person, recipient, subject, body, organisation, incident_id, warning_id)
                        values (:at, :channel, :deliveryId, :person, :to, :subject, :body, :organisation, :incidentId, :warningId)
                        on conflict (delivery_id) do nothing
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("channel", channel.label())
                .param("deliveryId", message.deliveryId())
                .param("person", person)
                .param(
                        "to",
                        persons.seal(person, message.address(), place(message.deliveryId()))
                                .orElse(""))
                .param("subject", message.words().subject())
                .param("body", message.words().body())
                .param("organisation", about.organisation().value())
                .param("incidentId", about.incidentId().orElse(null))
                .param("warningId", about.warningId().orElse(null))
                .update();
    }

    /** Those behind a place, in their order. */
    List<OutboxItem> after(long n, int limit) {
        return database.sql("select * from demo.outbox where n > :n order by n limit :limit")
                .param("n", n)
                .param("limit", limit)
                .query(this::item)
                .list();
    }

    private static Place place(String deliveryId) {
        return Place.of("demo.outbox", deliveryId, "recipient");
    }

    private String recipient(ResultSet row) throws SQLException {
        var sealed = row.getString("recipient");
        return sealed.isEmpty()
                ? ERASED
                : persons.open(row.getString("person"), sealed, place(row.getString("delivery_id")))
                        .orElse(ERASED);
    }

    private OutboxItem item(ResultSet row, int rowNumber) throws SQLException {
        return new OutboxItem(
                row.getLong("n"),
                row.getString("channel"),
                recipient(row),
                row.getString("subject"),
                row.getString("body"),
                row.getString("delivery_id"),
                row.getString("organisation"),
                Optional.ofNullable(row.getObject("incident_id", UUID.class)),
                Optional.ofNullable(row.getObject("warning_id", UUID.class)),
                row.getTimestamp("at").toInstant());
    }
}
