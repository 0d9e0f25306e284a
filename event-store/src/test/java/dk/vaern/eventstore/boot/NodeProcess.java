package dk.vaern.eventstore.boot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A node in a JVM of its own, with writers, which can be killed as the kernel kills. */
final class NodeProcess implements AutoCloseable {

    private static final int WRITERS = 3;
    private static final String UP = "up";

    private final Process process;
    private final Thread reader;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private volatile boolean up;

    private NodeProcess(Process process, Acknowledged ledger) {
        this.process = process;
        this.reader = Thread.ofPlatform().daemon().name("node-output").start(() -> read(ledger));
    }

    /** @param ledger told of everything that the process says was answered to its writers */
    static NodeProcess start(PGSimpleDataSource database, Acknowledged ledger) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx192m",
                        NodeProcess.class.getName(),
                        Integer.toString(database.getPortNumbers()[0]),
                        database.getDatabaseName())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return new NodeProcess(builder.start(), ledger);
    }

    /** Whether it has started, and its writers begin. */
    boolean isUp() {
        return up;
    }

    /** How many of its writers' commands were answered. */
    int acknowledged() {
        return acknowledged.get();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL, and what it had said until then is read. */
    void kill() throws InterruptedException {
        // The process's own way to end it closes the pipe, and what it said last is lost.
        process.toHandle().destroyForcibly();
        process.waitFor();
        reader.join();
    }

    @Override
    public void close() {
        try {
            kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The last line may have been cut off by the kill; a whole one ends with a full stop. */
    private void read(Acknowledged ledger) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ", -1);
                up |= line.equals(UP);
                if (words.length == 3 && words[2].equals(".")) {
                    ledger.add(words[0], Long.parseLong(words[1]));
                    acknowledged.incrementAndGet();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Arguments: port and database. */
    public static void main(String[] arguments) throws InterruptedException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setServerNames(new String[] {"127.0.0.1"});
        database.setPortNumbers(new int[] {Integer.parseInt(arguments[0])});
        database.setDatabaseName(arguments[1]);
        database.setUser("vaern_incident");
        PrintStream out = System.out;
        Tally tally = new Tally();
        try (Node node = new Node(database, Parcel.NAMES, List.of(tally.projection()), List.of())) {
            tally.writeTo(node.get(DataSource.class));
            out.println(UP);
            new Writers(node, WRITERS, (parcel, version) -> out.print(parcel + " " + version + " .\n")).keepOn();
        }
    }
}
