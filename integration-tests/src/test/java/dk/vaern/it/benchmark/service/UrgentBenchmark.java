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
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ten urgent warnings to every municipality on top of thousands of mails that can wait, from the moment that these are asked
 * for: on their way through the policies, in the queue, and under way.
 */
public final class UrgentBenchmark implements Benchmark {

    private static final String WORK =
            "ten urgent warnings to 98 organisations within a minute, from publication to each text message, ";
    private static final int MUNICIPALITIES = 98;
    private static final int SUPPLIERS = 500;
    private static final int URGENT = 10;
    /** They are told what can wait before, until everything is as fast as it gets. */
    private static final int AUTHORITIES = 100;

    private static final int WARMING = 8;
    private static final double GOAL = 2_000;
    private static final Duration APART = Duration.ofSeconds(6);
    private static final Duration BOUND = Duration.ofMinutes(5);

    private final Arrivals arrivals = new Arrivals();
    private int published;

    @Override
    public String name() {
        return "urgent";
    }

    @Override
    public List<Row> run(Stage stage) throws Exception {
        try (var mail = new MailSink(arrivals);
                var texts = new TextSink(arrivals);
                var world = World.begin()) {
            Service service = world.incidentService(Map.of());
            try (var _ = NotificationNode.on(
                    world.database(),
                    Map.of(
                            "vaern.sms.gateway-url", texts.address(),
                            "vaern.sms.gateway-token", "benchmark",
                            "spring.mail.host", "127.0.0.1",
                            "spring.mail.port", mail.port(),
                            "vaern.mail.from", "varsling@vaern.example"))) {
                register(service.as("joint-municipal.administrator"));
                return measure(
                        stage,
                        service.as("national-centre.analyst"),
                        JdbcClient.create(world.database().asOwner()));
            }
        }
    }

    private List<Row> measure(Stage stage, Api centre, JdbcClient record) throws InterruptedException {
        urgent(stage, centre, WARMING, Duration.ZERO);
        flood(centre, WARMING, "AUTHORITY");
        awaitBulk(WARMING * AUTHORITIES);
        urgent(stage, centre, WARMING, Duration.ZERO);
        var alone = urgent(stage, centre, URGENT, Duration.ZERO);

        int warnings = stage.scale().urgentOver() / SUPPLIERS;
        int all = WARMING * AUTHORITIES + warnings * SUPPLIERS;
        flood(centre, warnings, "SUPPLIER");
        long begun = System.nanoTime();
        var beside = urgent(stage, centre, URGENT, APART);
        long left = all - arrivals.bulkSoFar();
        awaitBulk(all);
        long drained = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
        stage.say(stages(record));
        var latencies = Latencies.ofNanos(beside);
        return List.of(
                Row.seen(
                        WORK + "with nothing else to do",
                        Latencies.ofNanos(alone).toString()),
                Row.within(
                        WORK + "on top of %,d mails that can wait".formatted(warnings * SUPPLIERS),
                        "",
                        latencies.p99() <= GOAL,
                        "p99 ≤ %.0f ms".formatted(GOAL),
                        "%s; of those that can wait %,d were left after the last urgent one, none after %d s"
                                .formatted(latencies, left, drained)));
    }

    private static void flood(Api centre, int warnings, String kind) {
        for (int warning = 0; warning < warnings; warning++) {
            publish(centre, Arrivals.bulk(warning), "NORMAL", "{\"kinds\": [\"%s\"]}".formatted(kind));
        }
    }

    private void awaitBulk(long many) {
        await().atMost(BOUND).until(() -> arrivals.bulkSoFar() == many);
    }

    /** How long each message took, in nanoseconds, from when the publication was sent off. */
    private List<Long> urgent(Stage stage, Api centre, int many, Duration apart) throws InterruptedException {
        List<Long> took = new ArrayList<>();
        for (int warning = 0; warning < many; warning++) {
            long due = System.nanoTime() + apart.toNanos();
            String mark = Arrivals.urgent(published++);
            long sent = publish(centre, mark, "URGENT", "{\"all\": true}");
            await().atMost(BOUND)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> arrivals.of(mark).size() == MUNICIPALITIES);
            List<Long> each =
                    arrivals.of(mark).stream().map(came -> came - sent).toList();
            stage.say(mark + ": " + Latencies.ofNanos(each));
            took.addAll(each);
            TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
        }
        return took;
    }

    /** When the publication was sent off. */
    private static long publish(Api centre, String mark, String urgency, String audience) {
        String warning = centre.post("/api/v1/warnings", """
                {"title": "Opdater: %s", "text": "En svaghed udnyttes", "tlp": "GREEN", "severity": "HIGH",
                 "urgency": "%s", "audience": %s}""".formatted(mark, urgency, audience))
                .expect(201)
                .id();
        long sent = System.nanoTime();
        centre.post("/api/v1/warnings/" + warning + "/publication", "{}").expect(200);
        return sent;
    }

    private static String stages(JdbcClient record) {
        return record.sql("""
                with w as (select correlation_id, min(recorded_at) as at, min(position) from record.domain_event
                        where stored_name = 'warning.published'
                        and convert_from(payload, 'UTF8') like '%"URGENT"%' group by 1 order by min(position) desc limit 10)
                select string_agg(format('%s last +%s ms', stored_name, last), ', ' order by last) from (
                    select stored_name, (extract(epoch from percentile_cont(0.5) within group (order by last)) * 1000)::int as last
                    from (select e.correlation_id, stored_name, max(recorded_at) - min(w.at) as last
                        from record.domain_event e join w using (correlation_id)
                        where stored_name in ('warning-receipt.issued', 'notification.requested', 'notification.attempted', 'notification.accepted')
                        group by 1, 2) each group by 1) steps
                """).query(String.class).single();
    }

    /** 98 municipalities with a telephone each, and suppliers with a mailbox. */
    private static void register(Api administrator) {
        IntStream.range(0, MUNICIPALITIES)
                .forEach(number -> register(
                        administrator,
                        "municipality-%04d".formatted(101 + number),
                        "SMS",
                        "+45%08d".formatted(12_000_000 + number)));
        IntStream.range(0, SUPPLIERS)
                .forEach(number ->
                        register(administrator, "supplier-" + number, "EMAIL", "vagt@s" + number + ".example"));
        IntStream.range(0, AUTHORITIES)
                .forEach(number ->
                        register(administrator, "authority-" + number, "EMAIL", "vagt@a" + number + ".example"));
    }

    private static void register(Api administrator, String id, String way, String address) {
        administrator
                .post("/api/v1/organisations", """
                {"id": "%s", "name": "%s", "contactPoints": [{"channel": "%s", "address": "%s", "name": "Vagten"}]}
                """.formatted(id, id, way, address))
                .expect(201);
    }
}
