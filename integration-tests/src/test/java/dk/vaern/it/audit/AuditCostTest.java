package dk.vaern.it.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.it.benchmark.load.Clients;
import dk.vaern.it.benchmark.load.Contender;
import dk.vaern.it.benchmark.load.Load;
import dk.vaern.it.benchmark.load.Standing;
import dk.vaern.it.benchmark.load.Turns;
import dk.vaern.it.benchmark.load.Wire;
import dk.vaern.it.world.Deeds;
import dk.vaern.it.world.World;
import dk.vaern.it.world.World.Service;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What the log costs, beside the same service without it, in turns; only when asked for, with {@code -Dvaern.measure}. */
@EnabledIfSystemProperty(named = "vaern.measure", matches = ".*")
class AuditCostTest {

    private static final String OWNER = "municipality-0751";
    private static final Turns TURNS =
            new Turns(7, Duration.ofMillis(1_500), Duration.ofSeconds(10), System.out::println);

    @Test
    void of_writes_and_reads() throws Exception {
        try (var world = World.begin()) {
            Service with = world.incidentService(Map.of());
            Service without = world.incidentService(Map.of("vaern.audit.written", "false"));
            List<Contender> writers = List.of(writer("write, noted", with), writer("write, not noted", without));
            List<Contender> readers = List.of(reader("read, noted", with), reader("read, not noted", without));
            for (int clients : new int[] {32, 1}) {
                measure(writers, clients);
                measure(readers, clients);
            }
        }
    }

    private static void measure(List<Contender> pair, int clients) throws Exception {
        for (Contender contender : List.of(pair.getFirst(), pair.getLast(), pair.getFirst())) {
            TURNS.warm(contender, clients);
        }
        Standing standing = TURNS.hold(pair, clients);
        double ratio = standing.ratio(pair.getFirst().name(), pair.getLast().name());
        System.out.printf("RATIO %s, %d clients: %.3f%n", pair.getFirst().name(), clients, ratio);
        assertThat(ratio).isPositive();
    }

    private static Contender writer(String name, Service service) {
        return new Clients(name, _ -> {
            String incident = new Deeds(service).report(OWNER, "AMBER");
            return client(service, "POST", incident + "/observations", "{\"text\": \"Pumperne blev stoppet udefra\"}");
        });
    }

    private static Contender reader(String name, Service service) {
        return new Clients(name, _ -> {
            String incident = new Deeds(service).report(OWNER, "AMBER");
            return client(service, "GET", incident, "");
        });
    }

    private static Load.Client client(Service service, String method, String path, String body) throws Exception {
        byte[] request = Wire.request(
                method,
                "/api/v1/incidents/" + path,
                service.world().token(OWNER + ".responder"),
                "application/json",
                body.getBytes(StandardCharsets.UTF_8));
        Wire wire = Wire.to(service.address());
        return () -> wire.exchange(request);
    }
}
