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
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** While the database is away nothing can be read or written, and says so; when it is back, all goes on by itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseAwayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String REPORT = """
            {"title": "Nedbrud", "description": "Intet svarer", "severity": "HIGH", "tlp": "AMBER"}""";

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
    void what_needs_it_is_unavailable_for_a_while_and_comes_back_without_a_restart() {
        String before = aarhus.post("/api/v1/incidents", REPORT).expect(201).id();
        await().atMost(SOON).until(() -> readiness() == 200);

        line.cut();
        for (int round = 0; round < 2; round++) {
            requireUnavailable(List.of(
                    () -> aarhus.post("/api/v1/incidents", REPORT),
                    () -> aarhus.post(observations(before), """
                            {"text": "Skrevet forgæves"}"""),
                    () -> aarhus.post("/api/v1/incidents", REPORT, Map.of("Idempotency-Key", "while-away")),
                    () -> aarhus.get("/api/v1/incidents/" + before),
                    () -> aarhus.get("/api/v1/incidents")));
        }
        await().atMost(SOON).until(() -> readiness() == 503);

        line.mend();
        await().atMost(SOON)
                .until(() -> aarhus.get("/api/v1/incidents/" + before).status() == 200);
        await().atMost(SOON).until(() -> readiness() == 200);
        aarhus.post(observations(before), """
                {"text": "Skrevet bagefter"}""").expect(200);
        String keyed = aarhus.post("/api/v1/incidents", REPORT, Map.of("Idempotency-Key", "while-away"))
                .expect(201)
                .id();
        requireOnlyTheAcknowledged(List.of(keyed, before));
    }

    /** All at once: each waits for the database as long as it would alone. */
    private void requireUnavailable(List<Supplier<Answer>> requests) {
        Writers.atOnce(requests.size(), number -> unavailable(requests.get(number)));
    }

    private Answer unavailable(Supplier<Answer> request) {
        long start = System.nanoTime();
        Answer answer = request.get().expect(503);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
        assertThat(answer.header("Retry-After")).matches("[1-9][0-9]*");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("code").stringValue()).isEqualTo("unavailable");
        return answer;
    }

    private void requireOnlyTheAcknowledged(List<String> newestFirst) {
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(items("/api/v1/incidents", "id")).isEqualTo(newestFirst));
        assertThat(items("/api/v1/incidents/" + newestFirst.getLast() + "/timeline", "kind"))
                .containsExactly("incident.reported", "incident.observation-recorded");
    }

    private List<String> items(String path, String property) {
        return StreamSupport.stream(
                        aarhus.get(path).expect(200).json().path("items").spliterator(), false)
                .map(item -> item.path(property).stringValue())
                .toList();
    }

    private int readiness() {
        return service.anonymous().get("/actuator/health/readiness").status();
    }

    private static String observations(String incident) {
        return "/api/v1/incidents/" + incident + "/observations";
    }
}
