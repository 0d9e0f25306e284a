package dk.vaern.it.benchmark.service;

import static org.awaitility.Awaitility.await;

import dk.vaern.it.benchmark.Benchmark;
import dk.vaern.it.benchmark.Stage;
import dk.vaern.it.benchmark.load.Latencies;
import dk.vaern.it.benchmark.report.Row;
import dk.vaern.it.world.Api;
import dk.vaern.it.world.World;
import dk.vaern.it.world.World.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A warning to every municipality, until the last one's text message has reached the gateway. */
public final class WarningBenchmark implements Benchmark {

    private static final String WORK = "warning published to 98 organisations → handed to the text message gateway, ";
    private static final int ALL = 98;
    private static final int WARMING = 4;
    private static final double GOAL = 1_000;
    private static final Duration BOUND = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "warning";
    }

    @Override
    public List<Row> run(Stage stage) throws Exception {
        try (var gateway = new SmsGateway();
                var world = World.begin()) {
            Service service = world.incidentService(Map.of());
            try (var _ = NotificationNode.on(world.database(), gateway)) {
                register(service.as("joint-municipal.administrator"));
                Api centre = service.as("national-centre.analyst");
                for (int warming = 0; warming < WARMING; warming++) {
                    publish(centre, gateway);
                }
                return measure(stage, centre, gateway);
            }
        }
    }

    private static List<Row> measure(Stage stage, Api centre, SmsGateway gateway) {
        List<Long> each = new ArrayList<>();
        List<Long> last = new ArrayList<>();
        for (int warning = 0; warning < stage.scale().warnings(); warning++) {
            List<Long> nanos = publish(centre, gateway);
            each.addAll(nanos);
            last.add(nanos.stream().mapToLong(Long::longValue).max().orElseThrow());
        }
        var lasts = Latencies.ofNanos(last);
        return List.of(
                Row.within(
                        WORK + "the last of the 98",
                        "",
                        lasts.p99() <= GOAL,
                        "p99 ≤ %.0f ms".formatted(GOAL),
                        lasts + " warnings"),
                Row.seen(WORK + "each of them", Latencies.ofNanos(each).toString()));
    }

    /** How long each message took, in nanoseconds, from when the publication was sent off. */
    private static List<Long> publish(Api centre, SmsGateway gateway) {
        String warning = centre.post("/api/v1/warnings", """
                {"title": "Kritisk sårbarhed i en udbredt VPN-løsning", "text": "Opdater straks, eller tag den af nettet.",
                 "tlp": "GREEN", "severity": "CRITICAL", "urgency": "URGENT", "audience": {"all": true}}""").expect(201).id();
        long sent = System.nanoTime();
        centre.post("/api/v1/warnings/" + warning + "/publication", "{}").expect(200);
        await().atMost(BOUND).pollInterval(Duration.ofMillis(20)).until(() -> gateway.waiting() == ALL);
        return gateway.taken().stream().map(came -> came - sent).toList();
    }

    /** 98 municipalities, each with one telephone. */
    private static void register(Api administrator) {
        IntStream.rangeClosed(1, ALL).forEach(number -> {
            String id = "municipality-%04d".formatted(100 + number);
            administrator
                    .post("/api/v1/organisations", """
                    {"id": "%s", "name": "Kommune %d", "contactPoints": [
                     {"channel": "SMS", "address": "+45%08d", "name": "Vagthavende"}]}
                    """.formatted(id, number, 12_000_000 + number))
                    .expect(201);
        });
    }
}
