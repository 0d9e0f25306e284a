package dk.vaern.it.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.vaern.incident.app.IncidentSchema;
import dk.vaern.incident.app.IncidentServiceApplication;
import dk.vaern.it.world.Api;
import dk.vaern.it.world.Deeds;
import dk.vaern.it.world.ServiceProcess;
import dk.vaern.it.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A service that is killed in mid-work: whatever it answered is in the log, or is found for it in the record. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledServiceTest {

    private static final String AARHUS = "municipality-0751";
    private static final int CLIENTS = 8;
    private static final int ENOUGH = 400;

    private final World world = World.begin();
    private final JdbcClient database = JdbcClient.create(world.database().asOwner());
    private final Queue<String> readAnswers = new ConcurrentLinkedQueue<>();
    private final Queue<String> writeAnswers = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path logs;

    @AfterAll
    void end() {
        world.close();
    }

    @Test
    void nothing_that_it_answered_is_missing() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient();
                ServiceProcess service = start()) {
            String incident = new Deeds(world.incidentService(Map.of())).report(AARHUS, "AMBER");
            Api aarhus = new Api(http, service.address(), world.token(AARHUS + ".coordinator"));
            await().atMost(Duration.ofMinutes(2)).until(() -> service.isReady(aarhus));
            List<Thread> clients = IntStream.range(0, CLIENTS)
                    .mapToObj(number -> Thread.ofVirtual().start(() -> work(aarhus, incident, number % 2 == 0)))
                    .toList();
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> Math.min(readAnswers.size(), writeAnswers.size()) > ENOUGH);
            service.kill();
            for (Thread client : clients) {
                client.join();
            }
        }

        assertThat(missing(readAnswers)).isEmpty();

        for (int turn = 0; turn < 3; turn++) {
            database.sql("update audit.comparison set seen_at = clock_timestamp() - interval '10 minutes'")
                    .update();
            database.sql("select audit.compare()").query(Integer.class).single();
        }
        assertThat(missing(writeAnswers)).isEmpty();
    }

    /** Until the connection breaks. */
    private void work(Api who, String incident, boolean reading) {
        try {
            while (true) {
                String trace = Trail.freshTrace();
                int status = reading
                        ? Trail.send(who, trace, "GET", "/api/v1/incidents/" + incident + "/timeline?limit=3", "")
                                .status()
                        : Trail.send(
                                        who,
                                        trace,
                                        "POST",
                                        "/api/v1/incidents/" + incident + "/observations",
                                        "{\"text\": \"x\"}")
                                .status();
                if (status == 200) {
                    (reading ? readAnswers : writeAnswers).add(trace);
                }
            }
        } catch (UncheckedIOException killed) {
            assertThat(killed).isNotNull();
        }
    }

    private Set<String> missing(Queue<String> answered) {
        Set<String> noted = database.sql("select trace from audit.entry").query(String.class).list().stream()
                .collect(Collectors.toSet());
        return answered.stream().filter(trace -> !noted.contains(trace)).collect(Collectors.toSet());
    }

    private ServiceProcess start() throws IOException {
        return ServiceProcess.start(
                world,
                IncidentServiceApplication.class,
                IncidentSchema.SCHEMA.role(),
                Map.of(),
                logs.resolve("service"));
    }
}
