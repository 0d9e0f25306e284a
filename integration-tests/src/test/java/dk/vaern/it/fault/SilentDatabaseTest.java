package dk.vaern.it.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.vaern.eventstore.testing.FaultyLine;
import dk.vaern.it.world.Answer;
import dk.vaern.it.world.Api;
import dk.vaern.it.world.World;
import dk.vaern.it.world.World.Service;
import dk.vaern.it.world.Writers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A line to the database that swallows everything and refuses nothing: who asks is answered all the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SilentDatabaseTest {

    /** The driver's patience with a line, the pool's with its connections, and some of the machine's. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String REPORT = """
            {"title": "Stilhed", "description": "Intet svar, intet afslag", "severity": "HIGH", "tlp": "AMBER"}""";

    private final World world = World.begin();
    private final FaultyLine line = FaultyLine.to(world.database().port());
    private final Service service = world.incidentService(Map.of(
            "spring.datasource.url",
            "jdbc:postgresql://127.0.0.1:%d/%s?prepareThreshold=1"
                    .formatted(line.port(), world.database().name())));
    private final Api aarhus = service.as("municipality-0751.responder");

    @AfterAll
    void end() {
        line.mend();
        world.close();
        line.close();
    }

    @Test
    void keeps_no_request_waiting_for_ever() {
        String before = aarhus.post("/api/v1/incidents", REPORT).expect(201).id();

        line.fallSilent();
        List<Supplier<Answer>> requests = List.of(
                () -> aarhus.get("/api/v1/incidents/" + before),
                () -> aarhus.post("/api/v1/incidents", REPORT),
                () -> aarhus.get("/api/v1/incidents"));
        Writers.atOnce(requests.size(), number -> unavailable(requests.get(number)));
        line.mend();

        await().atMost(SOON)
                .until(() -> aarhus.get("/api/v1/incidents/" + before).status() == 200);
    }

    private static Answer unavailable(Supplier<Answer> request) {
        long start = System.nanoTime();
        Answer answer = request.get().expect(503);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
        return answer;
    }
}
