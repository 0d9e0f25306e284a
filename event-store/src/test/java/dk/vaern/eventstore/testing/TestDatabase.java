package dk.vaern.eventstore.testing;

import dk.vaern.eventstore.boot.Migrations;
import dk.vaern.eventstore.boot.ServiceSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A fresh, migrated database on the JVM's one embedded PostgreSQL. Make one per test class and close it afterwards:
 *
 * <pre>{@code
 * static final TestDatabase DATABASE = TestDatabase.with(new ServiceSchema("incident", "vaern_incident", null, List.of("db/migration/incident")));
 * @AfterAll static void close() { DATABASE.close(); }
 * }</pre>
 *
 * The server trusts every role on loopback, so a service connects as its own narrow role, without a password.
 */
public final class TestDatabase implements AutoCloseable {

    /** What tests wrap persons' keys by. */
    public static final String MASTER_KEY = "dGhlIHRlc3RzJyBvd24gbWFzdGVyIGtleSwgMzIgYi4=";

    private static final AtomicInteger COUNT = new AtomicInteger();
    /** Databases that are migrated once and copied for each test class: copying takes a tenth of migrating. */
    private static final Map<List<ServiceSchema>, String> TEMPLATES = new ConcurrentHashMap<>();

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    /** The record and the named services' schemas, migrated as at a first start. */
    public static TestDatabase with(ServiceSchema... services) {
        String template = TEMPLATES.computeIfAbsent(List.of(services), TestDatabase::migratedTemplate);
        String name = "test_" + COUNT.incrementAndGet();
        execute("create database %s template %s".formatted(name, template));
        return new TestDatabase(name);
    }

    /** A database with nothing in it, to migrate by oneself. */
    public static TestDatabase empty() {
        String name = "test_" + COUNT.incrementAndGet();
        execute("create database " + name);
        return new TestDatabase(name);
    }

    /** The superuser: migrates, and looks at everything. */
    public DataSource asOwner() {
        return EmbeddedServer.running().as("postgres", name);
    }

    /** New connections as this role, for instance {@code vaern_incident}; not pooled. */
    public PGSimpleDataSource as(String role) {
        return EmbeddedServer.running().as(role, name);
    }

    /** For what wants a URL, such as {@code spring.datasource.url}; the user name goes beside it. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/%s?prepareThreshold=1".formatted(port(), name);
    }

    public int port() {
        return EmbeddedServer.running().port();
    }

    public String name() {
        return name;
    }

    /** Throws away the database, and every session that a test left open on it. */
    @Override
    public void close() {
        execute("drop database if exists %s with (force)".formatted(name));
    }

    private static String migratedTemplate(List<ServiceSchema> services) {
        String template = "template_" + COUNT.incrementAndGet();
        execute("create database " + template);
        Migrations.asOwner(EmbeddedServer.running().as("postgres", template)).migrate(services);
        return template;
    }

    private static void execute(String sql) {
        DataSource server = EmbeddedServer.running().as("postgres", "postgres");
        try (Connection connection = server.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql + " failed", e);
        }
    }
}
