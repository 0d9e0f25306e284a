package dk.vaern.it.benchmark;

import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.it.benchmark.append.AppendBenchmark;
import dk.vaern.it.benchmark.replay.ReplayBenchmark;
import dk.vaern.it.benchmark.report.Machine;
import dk.vaern.it.benchmark.report.Report;
import dk.vaern.it.benchmark.report.Row;
import dk.vaern.it.benchmark.service.ChecksBenchmark;
import dk.vaern.it.benchmark.service.HttpBenchmark;
import dk.vaern.it.benchmark.service.ImportBenchmark;
import dk.vaern.it.benchmark.service.LatencyBenchmark;
import dk.vaern.it.benchmark.service.StartBenchmark;
import dk.vaern.it.benchmark.service.TimelineBenchmark;
import dk.vaern.it.benchmark.service.UrgentBenchmark;
import dk.vaern.it.benchmark.service.WarningBenchmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the benchmarks one after another and writes down what was seen. */
public final class Benchmarks {

    private static final List<Benchmark> ALL = List.of(
            new AppendBenchmark(),
            new HttpBenchmark(),
            new ChecksBenchmark(),
            new LatencyBenchmark(),
            new WarningBenchmark(),
            new UrgentBenchmark(),
            new ReplayBenchmark(),
            new TimelineBenchmark(),
            new ImportBenchmark(),
            new StartBenchmark());

    private final Instant began = Instant.now();
    private final Order order;

    private Benchmarks(Order order) {
        this.order = order;
    }

    /** Run from the root of the repository; see {@link Order}. */
    public static void main(String[] arguments) throws Exception {
        new Benchmarks(Order.of(arguments, ALL)).run();
        // Some libraries' threads are not daemons, and nothing is left to wait for.
        System.exit(0);
    }

    private void run() throws Exception {
        Files.createDirectories(order.folder());
        var stage = new Stage(order.scale(), order.folder(), this::say);
        Map<String, String> facts;
        try (TestDatabase database = TestDatabase.empty()) {
            facts = Machine.facts(database.asOwner());
        }
        String loadBefore = Machine.load();
        List<Row> rows = new ArrayList<>();
        for (Benchmark benchmark : order.benchmarks()) {
            rows.addAll(measure(benchmark, stage));
            facts.put("Load average before and after", loadBefore + " → " + Machine.load());
            facts.put("Began and took", began + ", " + minutes(Duration.between(began, Instant.now())));
            // After each, so that a run that is broken off leaves what it saw.
            write(new Report(order.line(), facts, rows));
        }
    }

    private List<Row> measure(Benchmark benchmark, Stage stage) {
        say("== " + benchmark.name());
        List<Row> rows;
        try {
            rows = benchmark.run(stage);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            rows = List.of(Row.failed(benchmark.name(), e));
        } catch (Exception | LinkageError e) {
            e.printStackTrace();
            rows = List.of(Row.failed(benchmark.name(), e));
        }
        rows.forEach(row -> say(row.markdown()));
        return rows;
    }

    private void write(Report report) throws IOException {
        Path file = order.report();
        Files.writeString(file, report.markdown());
        say("Written to " + file);
    }

    private void say(String what) {
        System.out.printf(
                "%6.1f s  %s%n", Duration.between(began, Instant.now()).toMillis() / 1e3, what);
    }

    private static String minutes(Duration time) {
        return "%d min %d s".formatted(time.toMinutes(), time.toSecondsPart());
    }
}
