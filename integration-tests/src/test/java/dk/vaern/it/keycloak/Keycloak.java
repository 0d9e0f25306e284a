package dk.vaern.it.keycloak;

import static org.awaitility.Awaitility.await;

import dk.vaern.it.world.Identity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A running Keycloak with our realm, which the build has unpacked. It takes its time to start and keeps nothing when it
 * ends, so all tests of a run share one, which ends with the run.
 */
public final class Keycloak implements Identity {

    private static final Path UNPACKED = Path.of("target", "keycloak");
    private static final Path LOG = UNPACKED.resolve("keycloak.log");
    private static final String REALM = "/keycloak/vaern-realm.json";
    private static final String SECRET = "demo";
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();

    private static @Nullable Keycloak running;

    private final Process process;
    private final URI issuer;
    private final HttpClient http = HttpClient.newHttpClient();

    private Keycloak(Process process, int port) {
        this.process = process;
        this.issuer = URI.create("http://localhost:" + port + "/realms/vaern");
    }

    /** Returns when it answers for the realm; the first start builds itself anew and may take minutes. */
    public static synchronized Keycloak running() {
        if (running == null) {
            running = start();
        }
        return running;
    }

    private static Keycloak start() {
        try {
            Path home = home();
            placeRealm(home);
            int port = freePort();
            var keycloak = new Keycloak(launch(home, port), port);
            Runtime.getRuntime().addShutdownHook(new Thread(keycloak::end));
            keycloak.awaitRealm();
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path home() throws IOException {
        try (Stream<Path> inside = Files.list(UNPACKED)) {
            return inside.filter(Files::isDirectory).findAny().orElseThrow().toAbsolutePath();
        }
    }

    private static void placeRealm(Path home) throws IOException {
        Path imports = Files.createDirectories(home.resolve("data").resolve("import"));
        try (var in = Objects.requireNonNull(Keycloak.class.getResourceAsStream(REALM), REALM)) {
            Files.copy(in, imports.resolve("vaern-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Process launch(Path home, int port) throws IOException {
        var builder = new ProcessBuilder(
                home.resolve("bin").resolve("kc.sh").toString(),
                "start-dev",
                "--db=dev-mem",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--import-realm");
        builder.environment().remove("JAVA_OPTS");
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.redirectErrorStream(true).redirectOutput(LOG.toFile()).start();
    }

    private void awaitRealm() {
        var discovery = HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
                .timeout(LONGEST)
                .build();
        await("Keycloak, which writes to " + LOG.toAbsolutePath())
                .atMost(START)
                .pollInterval(Duration.ofMillis(500))
                .failFast(() -> !process.isAlive())
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> http.send(discovery, BodyHandlers.discarding()).statusCode() == 200);
    }

    @Override
    public String issuer() {
        return issuer.toString();
    }

    @Override
    public String token(String client) {
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .timeout(LONGEST)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=" + client + "&client_secret=" + SECRET))
                .build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() != 200) {
                throw new IllegalStateException("No token for " + client + ": " + response.body());
            }
            return JSON.readTree(response.body()).path("access_token").stringValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Its tokens here are those of machines, which have no sign-in. */
    @Override
    public Map<String, Object> settings() {
        return Map.of("vaern.step-up.machines", "joint-municipal.administrator");
    }

    @Override
    public void close() {
        // Others may go on with it.
    }

    /** The script's children first, or they would outlive it. */
    private void end() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
