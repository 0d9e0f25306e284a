package dk.vaern.it.benchmark.service;

import dk.vaern.it.benchmark.Benchmark;
import dk.vaern.it.benchmark.Stage;
import dk.vaern.it.benchmark.load.Latencies;
import dk.vaern.it.benchmark.load.Pace;
import dk.vaern.it.benchmark.report.Row;
import dk.vaern.it.world.World;
import dk.vaern.it.world.World.Service;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * From the answer to a command until the board of incidents, as it runs in incident-service beside all the others, has its
 * row committed. On this node, or on another that was told by the database.
 */
public final class LatencyBenchmark implements Benchmark {

    private static final int WRITERS = 8;
    private static final double IDLE_PER_SECOND = 40;
    private static final double GOAL_IDLE = 20;
    private static final double GOAL_HALF_LOAD = 100;

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public List<Row> run(Stage stage) throws Exception {
        try (var world = World.begin()) {
            Map<String, Object> watched = Map.of("spring.main.sources", BoardWatch.class.getName());
            // The first to start claims every processor; the second only appends.
            List<Service> nodes = List.of(world.incidentService(watched), world.incidentService(watched));
            List<BoardWatch> boards = nodes.stream()
                    .map(node -> node.context().getBean(BoardWatch.class))
                    .toList();
            var same = new Writers(nodes.getFirst(), boards);
            var other = new Writers(nodes.getLast(), boards);
            return measure(stage, same, other);
        }
    }

    private static List<Row> measure(Stage stage, Writers same, Writers other) throws InterruptedException {
        Duration time = stage.scale().turn().multipliedBy(2);
        other.atFullSpeed(WRITERS, time);
        same.atFullSpeed(WRITERS, time);
        double most = same.atFullSpeed(WRITERS, time);
        stage.say("a node and all that follows keep pace with %,.0f events/s".formatted(most));
        var idle = new Pace(IDLE_PER_SECOND, time.multipliedBy(3));
        var busy = new Pace(most / 2, time.multipliedBy(3));
        String half = "half load (%,.0f/s)".formatted(most / 2);
        return List.of(
                row(same.latencies(1, idle), "same node", "idle", GOAL_IDLE),
                row(other.latencies(1, idle), "another node", "idle", GOAL_IDLE),
                row(same.latencies(WRITERS, busy), "same node", half, GOAL_HALF_LOAD),
                row(other.latencies(WRITERS, busy), "another node", half, GOAL_HALF_LOAD),
                Row.seen(
                        "full load: appended by %d clients and handled by all of a node's projections and policies"
                                .formatted(WRITERS),
                        "%,.0f events/s".formatted(most)));
    }

    private static Row row(Latencies seen, String where, String load, double goal) {
        return Row.within(
                "event committed → board of incidents updated, %s, %s".formatted(where, load),
                "",
                seen.p99() <= goal,
                "p99 ≤ %.0f ms".formatted(goal),
                seen.toString());
    }
}
