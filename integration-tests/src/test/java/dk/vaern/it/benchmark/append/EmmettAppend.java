package dk.vaern.it.benchmark.append;

import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.it.benchmark.load.Contender;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The event store of another ecosystem, emmett's for PostgreSQL, in the Node.js process that it is made for. */
final class EmmettAppend implements Contender {

    static final String NAME = "emmett";

    private static final long INSTALL_SECONDS = 120;
    private static final double MILLIS = 1e3;

    private final TestDatabase database;
    private final Process node;
    private final Writer orders;
    private final BufferedReader answers;

    private EmmettAppend(TestDatabase database, Process node) {
        this.database = database;
        this.node = node;
        this.orders = node.outputWriter();
        this.answers = node.inputReader();
    }

    /**
     * Installs it into a folder, as its registry has it, and starts it.
     *
     * @throws NotThere with a sentence, when this machine has no Node.js or nothing can be fetched
     */
    static EmmettAppend begin(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        for (String file : List.of("package.json", "append.mjs")) {
            try (InputStream in =
                    Objects.requireNonNull(EmmettAppend.class.getResourceAsStream("/benchmark/emmett/" + file))) {
                Files.copy(in, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        install(folder);
        TestDatabase database = TestDatabase.empty();
        String url = "postgresql://postgres@127.0.0.1:%d/%s".formatted(database.port(), database.name());
        Process node = new ProcessBuilder("node", "append.mjs", url)
                .directory(folder.toFile())
                .redirectError(Redirect.to(folder.resolve("append.log").toFile()))
                .start();
        return new EmmettAppend(database, node);
    }

    /** Why it does not take part. */
    static final class NotThere extends IOException {
        private static final long serialVersionUID = 1L;

        NotThere(String sentence) {
            super(sentence);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public double perSecond(int clients, Duration time) throws IOException {
        orders.write(clients + " " + time.toMillis() + "\n");
        orders.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("emmett's process ended; its append.log says why");
        }
        int space = answer.indexOf(' ');
        return Double.parseDouble(answer.substring(0, space))
                / Double.parseDouble(answer.substring(space + 1))
                * MILLIS;
    }

    @Override
    public void close() throws IOException {
        orders.close();
        node.onExit().completeOnTimeout(node, 10, TimeUnit.SECONDS).join();
        if (node.isAlive()) {
            node.destroyForcibly().onExit().join();
        }
        database.close();
    }

    private static void install(Path folder) throws IOException, InterruptedException {
        Path log = folder.resolve("npm.log");
        Process npm;
        try {
            npm = new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--no-package-lock")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException _) {
            throw new NotThere("Not run: Node.js and npm are not installed on this machine.");
        }
        if (!npm.waitFor(INSTALL_SECONDS, TimeUnit.SECONDS) || npm.exitValue() != 0) {
            npm.destroyForcibly().waitFor();
            throw new NotThere("Not run: npm could not install emmett here; target/benchmark/emmett/npm.log says why.");
        }
    }
}
