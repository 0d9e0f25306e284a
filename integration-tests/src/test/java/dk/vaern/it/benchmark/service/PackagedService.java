package dk.vaern.it.benchmark.service;

import dk.vaern.eventstore.testing.TestDatabase;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** incident-service as its image has it: the archive taken apart, started by the same line, in a process of its own. */
final class PackagedService implements AutoCloseable {

    /** As in the Dockerfile; and what the JVM makes of the 768 MiB that the chart's pod has, on a machine that has more. */
    private static final List<String> FLAGS = List.of(
            "-XX:MaxRAM=768m",
            "-XX:+UseSerialGC",
            "-XX:MaxRAMPercentage=70",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError");

    private static final String CACHE = "application.aot";
    /** Which it asks for at its start; nobody's. */
    private static final String MASTER_KEY = "--vaern.persons.master-keys=" + "A".repeat(43) + "=";

    private static final Duration BOUND = Duration.ofSeconds(90);
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(10).toNanos();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Process process;
    private final int port;
    private final long began = System.nanoTime();

    private PackagedService(Process process, int port) {
        this.process = process;
        this.port = port;
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(process::destroy));
    }

    /** Takes the archive apart and lets the JVM learn to start it; returns the folder to start it in. */
    static Path unpacked(Path folder) throws IOException, InterruptedException {
        Path image = folder.resolve("image");
        String archive = archive().toAbsolutePath().toString();
        run(
                folder,
                List.of(
                        "-Djarmode=tools",
                        "-jar",
                        archive,
                        "extract",
                        "--force",
                        "--destination",
                        image.toAbsolutePath().toString(),
                        "--application-filename",
                        "application.jar"));
        List<String> learning = new ArrayList<>(FLAGS);
        learning.addAll(List.of(
                "-XX:AOTCacheOutput=" + CACHE,
                "-Dspring.context.exit=onRefresh",
                "-jar",
                "application.jar",
                "--spring.datasource.hikari.connection-timeout=250",
                MASTER_KEY));
        run(image, learning);
        return image;
    }

    private static void run(Path folder, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(arguments);
        command.addFirst(JAVA);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("the image could not be made: " + command);
        }
    }

    static PackagedService start(Path image, TestDatabase database) throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> command = new ArrayList<>();
        command.add(JAVA);
        command.addAll(FLAGS);
        command.addAll(List.of(
                "-XX:AOTCache=" + CACHE,
                "-jar",
                "application.jar",
                MASTER_KEY,
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--spring.datasource.url=" + database.jdbcUrl()));
        return new PackagedService(
                new ProcessBuilder(command)
                        .directory(image.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(
                                image.resolveSibling("incident-service.log").toFile())
                        .start(),
                port);
    }

    /** How long it took until it said that it is ready. */
    Duration untilReady() throws IOException {
        var ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!isOk(client, ready)) {
                if (!process.isAlive() || System.nanoTime() - began > BOUND.toNanos()) {
                    throw new IOException("the packaged service does not answer; its log says why");
                }
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            }
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Its resident memory in MiB, where the system tells. */
    OptionalLong residentMebibytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (Files.notExists(status)) {
            return OptionalLong.empty();
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
                    .findFirst();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 20, TimeUnit.SECONDS).join();
        if (process.isAlive()) {
            process.destroyForcibly().onExit().join();
        }
    }

    private static boolean isOk(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path archive() throws IOException {
        try (var files = Files.newDirectoryStream(Path.of("incident-service/target"), "incident-service-*-exec.jar")) {
            for (Path file : files) {
                return file;
            }
        }
        throw new IOException("incident-service is not packaged; ./benchmark does that first");
    }
}
