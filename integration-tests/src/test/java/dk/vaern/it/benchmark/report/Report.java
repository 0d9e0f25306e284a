package dk.vaern.it.benchmark.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The whole page.
 *
 * @param line the command that made it
 */
public record Report(String line, Map<String, String> machine, List<Row> rows) {

    public String markdown() {
        String seen = rows.stream().map(Row::markdown).collect(Collectors.joining("\n"));
        String facts = machine.entrySet().stream()
                .map(fact -> "| %s | %s |".formatted(fact.getKey(), fact.getValue()))
                .collect(Collectors.joining("\n"));
        return """
                # Benchmarks

                Written by `%s`, which builds what it needs, measures side by side on one embedded PostgreSQL with `fsync` on,
                over loopback, and stops by itself after about twenty minutes. Nobody edits the figures: run it again.
                `./benchmark --quick` shows in a few minutes that everything runs, `./benchmark append replay` measures only those;
                both write to `integration-tests/target/benchmark/` instead.

                ## How to read it

                A machine's speed drifts by half within minutes, so throughput is a ratio: each contender is warmed up, from one
                client up to all of them until its rate is flat, and then they take turns in several rounds, another one first
                each time. *Ratio* is the median of the rounds' ratios; the figures beside it are medians too, so they need not
                divide to it exactly. Clients, service and PostgreSQL share the machine's cores. Latencies are absolute, because
                people feel them.

                ## What was seen

                | Work | Against | Ratio | Figures | To reach | Reached |
                |---|---|---|---|---|---|
                %s

                ## On what

                | | |
                |---|---|
                %s
                """.formatted(line, seen, facts);
    }
}
