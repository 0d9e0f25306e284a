package dk.vaern.it.world;

import dk.vaern.eventstore.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A service in a process of its own, which can be killed, stopped in its tracks, and let go on. */
public final class ServiceProcess implements AutoCloseable {

    private final Process process;
    private final URI address;

    private ServiceProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts one and does not wait for it.
     *
     * @param application its main class
     * @param role as which it signs in at the world's database
     * @param log what it prints
     */
    public static ServiceProcess start(
            World world, Class<?> application, String role, Map<String, Object> settings, Path log) throws IOException {
        int port = freePort();
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                // It lives for seconds, beside others on few processors.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                application.getName(),
                "--server.port=" + port,
                "--spring.datasource.url=" + world.database().jdbcUrl(),
                "--spring.datasource.username=" + role,
                "--vaern.persons.master-keys=" + TestDatabase.MASTER_KEY,
                "--vaern.token.issuers=" + world.issuer());
        List<String> command = Stream.concat(
                        java,
                        settings.entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue()))
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new ServiceProcess(process, URI.create("http://localhost:" + port));
    }

    public URI address() {
        return address;
    }

    public boolean isReady(Api anybody) {
        try {
            return anybody.get("/actuator/health/readiness").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** SIGKILL. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGSTOP: nothing in it moves, and nobody is told. */
    public void stopInItsTracks() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** SIGCONT. */
    public void goOn() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
