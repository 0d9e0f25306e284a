package dk.vaern.it.benchmark.service;

import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.incident.app.IncidentSchema;
import dk.vaern.it.benchmark.Benchmark;
import dk.vaern.it.benchmark.Stage;
import dk.vaern.it.benchmark.load.Standing;
import dk.vaern.it.benchmark.report.Row;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The packaged service, from its launch to its first answer, and what it holds when nobody asks anything of it. */
public final class StartBenchmark implements Benchmark {

    private static final double GOAL_SECONDS = 6;
    private static final double GOAL_MEBIBYTES = 300;
    private static final Duration IDLE = Duration.ofSeconds(5);
    private static final double MILLIS = 1e3;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Row> run(Stage stage) throws Exception {
        List<Double> seconds = new ArrayList<>();
        List<Double> mebibytes = new ArrayList<>();
        Path image = PackagedService.unpacked(stage.folder());
        try (TestDatabase database = TestDatabase.with(IncidentSchema.SCHEMA)) {
            for (int start = 0; start < stage.scale().starts(); start++) {
                try (var service = PackagedService.start(image, database)) {
                    seconds.add(service.untilReady().toMillis() / MILLIS);
                    LockSupport.parkNanos(IDLE.toNanos());
                    service.residentMebibytes().ifPresent(resident -> mebibytes.add((double) resident));
                }
            }
        }
        List<Row> rows = new ArrayList<>();
        rows.add(row("launch to first answer", Standing.median(seconds), GOAL_SECONDS, "s", seconds));
        if (!mebibytes.isEmpty()) {
            rows.add(row("resident memory, idle", Standing.median(mebibytes), GOAL_MEBIBYTES, "MiB", mebibytes));
        }
        return rows;
    }

    private static Row row(String work, double median, double goal, String unit, List<Double> each) {
        return Row.within(
                "incident-service as packaged, heap as the chart's pod has it: " + work,
                "",
                median <= goal,
                "≤ %.0f %s".formatted(goal, unit),
                "%.1f %s, the median of %s".formatted(median, unit, each));
    }
}
