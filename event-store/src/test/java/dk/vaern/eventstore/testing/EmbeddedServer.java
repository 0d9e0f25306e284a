package dk.vaern.eventstore.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/** The one PostgreSQL of this JVM, as durable as a real one: started at the first use, stopped with the JVM. */
final class EmbeddedServer {

    private static final EmbeddedServer ONLY = new EmbeddedServer();

    private final EmbeddedPostgres postgres;

    private EmbeddedServer() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    // The embedded default is off for all three, which no statement about durability survives.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_buffers", "128MB")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL did not start", e);
        }
    }

    static EmbeddedServer running() {
        return ONLY;
    }

    int port() {
        return postgres.getPort();
    }

    PGSimpleDataSource as(String role, String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {postgres.getPort()});
        source.setDatabaseName(database);
        source.setUser(role);
        source.setPrepareThreshold(1);
        return source;
    }
}
