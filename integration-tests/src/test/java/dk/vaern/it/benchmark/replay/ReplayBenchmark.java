package dk.vaern.it.benchmark.replay;

import dk.vaern.it.benchmark.Benchmark;
import dk.vaern.it.benchmark.Stage;
import dk.vaern.it.benchmark.replay.Replay.Seen;
import dk.vaern.it.benchmark.report.Row;
import java.util.List;

/** A projection is emptied at run time and told everything again. */
public final class ReplayBenchmark implements Benchmark {

    private static final double GOAL = 0.6;
    /** Of the events, to warm up. */
    private static final int SHARE = 20;

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public List<Row> run(Stage stage) throws Exception {
        int events = stage.scale().replayed();
        try (Replay warming = Replay.of(events / SHARE)) {
            stage.say("warming up: " + warming.through(Replayed.NAME, true));
            stage.say("warming up: " + warming.through(Parsed.NAME, false));
        }
        try (Replay replay = Replay.of(events)) {
            stage.say("%,d events are stored".formatted(events));
            Seen inserting = replay.through(Replayed.NAME, true);
            Seen telling = replay.through(Parsed.NAME, false);
            return List.of(
                    Row.atLeast(
                            "replay of %,d events into one projection, an insert each".formatted(events),
                            "a plain cursor over the same rows, parsed, with the same inserts",
                            inserting.ratio(),
                            GOAL,
                            inserting.toString()),
                    Row.compared(
                            "replay of %,d events into a projection that writes nothing".formatted(events),
                            "a plain cursor over the same rows, parsed",
                            telling.ratio(),
                            telling.toString()));
        }
    }
}
