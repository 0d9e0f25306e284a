package dk.vaern.it.benchmark.append;

import dk.vaern.it.benchmark.Benchmark;
import dk.vaern.it.benchmark.Stage;
import dk.vaern.it.benchmark.load.Contender;
import dk.vaern.it.benchmark.load.Standing;
import dk.vaern.it.benchmark.load.Turns;
import dk.vaern.it.benchmark.report.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One event to an existing aggregate, in process. */
public final class AppendBenchmark implements Benchmark {

    private static final Map<Integer, Double> GOALS = new LinkedHashMap<>();
    private static final double GOAL_BESIDE_STOCK = 8;

    static {
        GOALS.put(1, 0.7);
        GOALS.put(8, 1.0);
        GOALS.put(32, 1.8);
    }

    private static final int MOST = 32;

    private @Nullable String withoutEmmett;

    @Override
    public String name() {
        return "append";
    }

    @Override
    public List<Row> run(Stage stage) throws Exception {
        List<Row> rows = new ArrayList<>();
        try (var raw = RawInsert.begin();
                var vaern = new VaernAppend();
                var stock = StockAppend.asItComes();
                var cached = StockAppend.cached();
                var emmett = emmett(stage)) {
            List<Contender> contenders = new ArrayList<>(List.of(raw, vaern, stock, cached));
            if (emmett != null) {
                contenders.add(emmett);
            }
            Turns turns = stage.turns();
            for (Contender contender : contenders) {
                turns.warm(contender, MOST);
            }
            for (Map.Entry<Integer, Double> goal : GOALS.entrySet()) {
                rows.addAll(rows(turns.hold(contenders, goal.getKey()), goal.getKey(), goal.getValue()));
            }
        }
        if (withoutEmmett != null) {
            rows.add(Row.skipped("append one event, beside " + EmmettAppend.NAME, withoutEmmett));
        }
        return rows;
    }

    private @Nullable EmmettAppend emmett(Stage stage) throws Exception {
        try {
            return EmmettAppend.begin(stage.folder().resolve("emmett"));
        } catch (EmmettAppend.NotThere e) {
            String sentence = String.valueOf(e.getMessage());
            withoutEmmett = sentence;
            stage.say(sentence);
            return null;
        }
    }

    private static List<Row> rows(Standing standing, int clients, double goal) {
        String work = "append one event through the command bus in process, clients: " + clients;
        List<Row> rows = new ArrayList<>();
        rows.add(Row.atLeast(
                work,
                "the same row by plain inserts",
                standing.ratio(VaernAppend.NAME, RawInsert.NAME),
                goal,
                standing.beside(VaernAppend.NAME, RawInsert.NAME)));
        rows.add(Row.atLeast(
                work,
                "Axon 4.13's stock JDBC engine, same aggregate",
                standing.ratio(VaernAppend.NAME, StockAppend.NAME),
                GOAL_BESIDE_STOCK,
                standing.beside(VaernAppend.NAME, StockAppend.NAME)));
        rows.add(Row.compared(
                work,
                "the same, its aggregates kept in memory as ours are",
                standing.ratio(VaernAppend.NAME, StockAppend.CACHED),
                standing.beside(VaernAppend.NAME, StockAppend.CACHED)));
        if (standing.has(EmmettAppend.NAME)) {
            rows.add(Row.compared(
                    work,
                    "emmett-postgresql 0.42 in one Node.js process, append to a stream whose version is known",
                    standing.ratio(VaernAppend.NAME, EmmettAppend.NAME),
                    standing.beside(VaernAppend.NAME, EmmettAppend.NAME)));
        }
        return rows;
    }
}
