package dk.vaern.it.benchmark.service;

import dk.vaern.it.benchmark.Benchmark;
import dk.vaern.it.benchmark.Stage;
import dk.vaern.it.benchmark.load.Latencies;
import dk.vaern.it.benchmark.load.Wire;
import dk.vaern.it.benchmark.report.Row;
import dk.vaern.it.benchmark.report.Row.Outcome;
import dk.vaern.it.benchmark.subject.SampleIncident;
import dk.vaern.it.world.World;
import dk.vaern.it.world.World.Service;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reading a long incident and one with a tenth of its entries: its timeline by pages, and how it stood at any instant. */
public final class TimelineBenchmark implements Benchmark {

    private static final double GOAL = 50;
    /** Half as much again is no growth with a history that is ten times as long. */
    private static final double NO_GROWTH = 1.5;

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public List<Row> run(Stage stage) throws Exception {
        int entries = stage.scale().entries();
        try (var world = World.begin()) {
            Service service = world.incidentService(Map.of());
            var large = LongIncident.of(service, entries);
            var small = LongIncident.of(service, entries / 10);
            stage.say("an incident with %,d entries stands, and one with %,d".formatted(entries, entries / 10));
            try (Wire wire = Wire.to(service.address())) {
                Duration time = stage.scale().turn().multipliedBy(4);
                var pair = new Pair(wire, world.token(SampleIncident.RESPONDER), small, large, time);
                return List.of(
                        pair.row("first page of timeline (50 entries)", LongIncident::firstPage),
                        pair.row("last page of timeline before any instant", LongIncident::pageAtAnyInstant),
                        pair.row("state as of any instant", LongIncident::stateAtAnyInstant));
            }
        }
    }

    /** The same reading of both, in turn. */
    private record Pair(Wire wire, String token, LongIncident small, LongIncident large, Duration time) {

        Row row(String work, Function<LongIncident, String> path) throws IOException {
            List<Long> ofSmall = new ArrayList<>();
            List<Long> ofLarge = new ArrayList<>();
            long warm = System.nanoTime() + time.toNanos() / 2;
            long end = System.nanoTime() + time.toNanos() * 3 / 2;
            for (long now = System.nanoTime(); now < end || ofLarge.isEmpty(); now = System.nanoTime()) {
                long one = nanos(path.apply(small));
                long other = nanos(path.apply(large));
                if (now >= warm) {
                    ofSmall.add(one);
                    ofLarge.add(other);
                }
            }
            return row(work, Latencies.ofNanos(ofSmall), Latencies.ofNanos(ofLarge));
        }

        private Row row(String work, Latencies one, Latencies other) {
            double growth = other.p50() / one.p50();
            boolean reached = other.p99() <= GOAL && growth <= NO_GROWTH;
            return new Row(
                    "incident with %,d entries: %s".formatted(large.entries(), work),
                    "one with %,d entries".formatted(small.entries()),
                    "%.2f".formatted(growth),
                    "%s beside %s".formatted(other, one),
                    "p99 ≤ %.0f ms, ratio ≤ %.1f".formatted(GOAL, NO_GROWTH),
                    Outcome.of(reached));
        }

        private long nanos(String path) throws IOException {
            byte[] request = Wire.get(path, token);
            long began = System.nanoTime();
            wire.exchange(request);
            return System.nanoTime() - began;
        }
    }
}
