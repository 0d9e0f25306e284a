package dk.vaern.it.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is asked of a run: {@code [--quick] [--replay=<events>] [<benchmark>…]}. Only a whole run writes the documented table;
 * what a small or partial one saw lies beside the build.
 */
record Order(Scale scale, List<Benchmark> benchmarks, boolean whole, String line) {

    private static final Path DOCUMENTED = Path.of("docs/benchmarks.md");
    private static final Path BUILT = Path.of("integration-tests/target/benchmark");
    private static final String REPLAY = "--replay=";

    /** @throws IllegalArgumentException for what is not known */
    static Order of(String[] arguments, List<Benchmark> all) {
        Scale scale = Scale.FULL;
        List<Benchmark> chosen = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.equals("--quick")) {
                scale = Scale.QUICK;
            } else if (argument.startsWith(REPLAY)) {
                scale = scale.replaying(Integer.parseInt(argument.substring(REPLAY.length())));
            } else {
                chosen.add(named(argument, all));
            }
        }
        boolean whole = chosen.isEmpty() && scale.equals(Scale.FULL);
        String line = ("./benchmark " + String.join(" ", arguments)).strip();
        return new Order(scale, chosen.isEmpty() ? all : chosen, whole, line);
    }

    private static Benchmark named(String name, List<Benchmark> all) {
        return all.stream()
                .filter(benchmark -> benchmark.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no benchmark is called " + name + "; there are "
                        + all.stream().map(Benchmark::name).collect(Collectors.joining(", "))));
    }

    /** For files of the run. */
    Path folder() {
        return BUILT;
    }

    Path report() {
        return whole ? DOCUMENTED : BUILT.resolve("benchmarks.md");
    }
}
