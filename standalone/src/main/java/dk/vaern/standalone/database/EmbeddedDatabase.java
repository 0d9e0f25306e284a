package dk.vaern.standalone.database;

import dk.vaern.standalone.ground.CannotStart;
import dk.vaern.standalone.ground.DataFolder;
import dk.vaern.standalone.ground.Ports;
import dk.vaern.standalone.ground.Progress;
import java.sql.DriverManager;
import java.sql.SQLException;

/** PostgreSQL with its data kept in the data folder, reached over loopback only, durable at every commit. */
public final class EmbeddedDatabase implements AutoCloseable {

    public static final String SUPERUSER = "postgres";
    public static final String NAME = "vaern";
    public static final String PORT_SETTING = "VAERN_POSTGRES_PORT";

    private final Cluster cluster;
    private final int port;

    private EmbeddedDatabase(Cluster cluster, int port) {
        this.cluster = cluster;
        this.port = port;
    }

    /**
     * Makes what is missing, ends what a killed run has left, and answers when the database takes connections.
     *
     * @throws CannotStart when it does not come up
     */
    public static EmbeddedDatabase start(DataFolder folder, int port, Progress progress) {
        var cluster = new Cluster(folder, Programs.in(folder, progress));
        cluster.beginLog();
        cluster.endLeftOver(progress);
        Ports.requireFree(port, "PostgreSQL", PORT_SETTING);
        cluster.initialise(progress);
        progress.say("Starting PostgreSQL on port " + port);
        cluster.start(port);
        var database = new EmbeddedDatabase(cluster, port);
        try {
            database.createWhereMissing();
            return database;
        } catch (SQLException e) {
            database.close();
            throw new CannotStart("The database %s could not be made: %s.".formatted(NAME, e.getMessage()), e);
        }
    }

    /** Without user and password: everybody on loopback is trusted. */
    public String jdbcUrl() {
        return jdbcUrl(NAME);
    }

    /** Ends the server. Whoever uses the database ends first. */
    @Override
    public void close() {
        cluster.stop();
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private void createWhereMissing() throws SQLException {
        try (var connection = DriverManager.getConnection(jdbcUrl("postgres"), SUPERUSER, "");
                var statement = connection.createStatement();
                var found = statement.executeQuery("select from pg_database where datname = '" + NAME + "'")) {
            if (!found.next()) {
                statement.execute("create database " + NAME);
            }
        }
    }
}
