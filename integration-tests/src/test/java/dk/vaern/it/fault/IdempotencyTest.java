package dk.vaern.it.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.vaern.it.world.Answer;
import dk.vaern.it.world.Api;
import dk.vaern.it.world.World;
import dk.vaern.it.world.Writers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who is not sure whether a report arrived sends it again, also to another replica, and it is reported once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdempotencyTest {

    private static final String REPORT = """
            {"title": "Mistænkelig e-mail", "description": "Sendt til ti", "severity": "LOW", "tlp": "AMBER"}""";

    private final World world = World.begin();
    private final List<Api> replicas = List.of(replica(), replica());

    private Api replica() {
        return world.incidentService(Map.of()).as("municipality-0751.responder");
    }

    @AfterAll
    void end() {
        world.close();
    }

    @Test
    void twenty_at_once_with_one_key_report_one_incident_and_all_hear_of_it() {
        var key = Map.of("Idempotency-Key", "twenty-at-once");

        List<Answer> answers =
                Writers.atOnce(20, number -> replicas.get(number % 2).post("/api/v1/incidents", REPORT, key));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(answers.stream().map(Answer::text).distinct()).hasSize(1);
        assertThat(answers.stream().map(answer -> answer.header("Location")).distinct())
                .hasSize(1);
        requireOnly(answers.getFirst().id());

        replicas.getFirst()
                .post("/api/v1/incidents", REPORT.replace("LOW", "HIGH"), key)
                .expect(422);
        assertThat(replicas.getLast()
                        .post("/api/v1/incidents", REPORT, key)
                        .expect(201)
                        .text())
                .isEqualTo(answers.getFirst().text());
        requireOnly(answers.getFirst().id());
    }

    private void requireOnly(String incident) {
        for (Api replica : replicas) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(replica.get("/api/v1/incidents")
                                    .expect(200)
                                    .json()
                                    .path("items"))
                            .singleElement()
                            .satisfies(item ->
                                    assertThat(item.path("id").stringValue()).isEqualTo(incident)));
        }
    }
}
