package dk.vaern.eventstore.boot;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL of a test's own, which can be killed as the kernel kills, and started again on what it left behind. */
final class MortalServer implements AutoCloseable {

    private static final Duration BOUND = Duration.ofSeconds(60);

    private final Path data;
    private final int port;
    private EmbeddedPostgres postgres;

    /** @param data a directory that does not exist yet */
    MortalServer(Path data) throws IOException {
        this.data = data;
        this.postgres = builder().start();
        this.port = postgres.getPort();
    }

    private EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "64MB")
                .setPGStartupWait(BOUND);
    }

    PGSimpleDataSource as(String role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName("postgres");
        source.setUser(role);
        return source;
    }

    /** SIGKILL for the postmaster, so that it starts no others, and for each of its processes. */
    void kill() throws IOException {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process ->
                process.onExit().orTimeout(BOUND.toSeconds(), TimeUnit.SECONDS).join());
        postgres.close();
    }

    /** On the same port, after recovery. */
    void startAgain() throws IOException {
        postgres = builder().setPort(port).start();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    /** The first line of its file says which process it is. */
    private ProcessHandle postmaster() throws IOException {
        String pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }
}
