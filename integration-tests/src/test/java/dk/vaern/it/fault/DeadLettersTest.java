package dk.vaern.it.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.vaern.it.world.Api;
import dk.vaern.it.world.Deeds;
import dk.vaern.it.world.World;
import dk.vaern.it.world.World.Service;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A policy that fails holds up one incident and no other; whoever runs the service sees it, repairs, and tries again. */
class DeadLettersTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String OWNER = "municipality-0751";
    private static final String LETTERS = "/api/v1/processors/" + Poison.NAME + "/dead-letters";

    private final World world = World.begin();
    private final Poison poison = new Poison();

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void incident_service_tells_of_them_tries_again_and_gives_up() {
        world.add(poison.policy());
        Service service = world.incidentService(Map.of());

        requireEverything(service, new Deeds(service), "incident");
    }

    @Test
    void so_does_notification_service() {
        Deeds deeds = new Deeds(world.incidentService(Map.of()));
        world.add(poison.policy());

        requireEverything(world.notificationService(Map.of()), deeds, "notification");
    }

    private void requireEverything(Service service, Deeds deeds, String schema) {
        Api operator = service.as("joint-municipal.administrator");
        String held = deeds.report(OWNER, "AMBER");
        deeds.observe(OWNER, held, "Hemmeligt gift 1");
        deeds.observe(OWNER, held, "derefter 1");
        deeds.observe(OWNER, deeds.report(OWNER, "AMBER"), "en anden");

        await().atMost(SOON).until(() -> operator.items(LETTERS).size() == 2);
        await().atMost(SOON).until(() -> poison.handled().equals(List.of("en anden")));
        requireTold(operator, held);
        requireCounted(operator);
        requireRetried(operator);
        requireEvicted(operator, deeds, held, schema);
    }

    private static void requireTold(Api operator, String held) {
        List<JsonNode> letters = operator.items(LETTERS);
        assertThat(letters)
                .extracting(letter -> letter.path("sequence").stringValue())
                .containsOnly(held);
        assertThat(letters.getFirst().path("cause").stringValue()).isEqualTo("java.lang.IllegalStateException");
        assertThat(letters.getFirst().path("attempts").intValue()).isEqualTo(1);
        assertThat(letters.getLast().hasNonNull("cause")).isFalse();
        assertThat(operator.get(LETTERS).text()).doesNotContain("Hemmeligt", "cannot stomach");
        assertThat(operator.all(LETTERS + "?limit=1")).isEqualTo(letters);
    }

    private static void requireCounted(Api operator) {
        await().atMost(SOON)
                .until(() -> operator.get("/actuator/prometheus")
                        .expect(200)
                        .text()
                        .lines()
                        .anyMatch(line -> line.startsWith("vaern_processor_dead_letters{")
                                && line.contains("\"" + Poison.NAME + "\"")
                                && line.endsWith(" 2.0")));
        JsonNode health = operator.get("/actuator/health").expect(200).json();
        assertThat(health.path("components").path("processors").path("status").stringValue())
                .isEqualTo("DEGRADED");
        assertThat(health.path("status").stringValue()).isEqualTo("DEGRADED");
        assertThat(operator.get("/actuator/health/readiness")
                        .expect(200)
                        .json()
                        .path("status")
                        .stringValue())
                .isEqualTo("UP");
    }

    private void requireRetried(Api operator) {
        String second = LETTERS + "/" + operator.items(LETTERS).getLast().path("id") + "/retry";

        JsonNode tooEarly = operator.post(second, "").expect(200).json();
        assertThat(tooEarly.path("handled").intValue()).isZero();
        assertThat(tooEarly.path("deadLetters").intValue()).isEqualTo(2);
        assertThat(operator.items(LETTERS).getFirst().path("attempts").intValue())
                .isEqualTo(2);

        poison.repair();
        JsonNode repaired = operator.post(second, "").expect(200).json();
        assertThat(repaired.path("handled").intValue()).isEqualTo(2);
        assertThat(repaired.path("deadLetters").intValue()).isZero();
        assertThat(poison.handled()).containsExactly("en anden", "Hemmeligt gift 1", "derefter 1");
        operator.post(second, "").expect(404);
    }

    private void requireEvicted(Api operator, Deeds deeds, String held, String schema) {
        poison.breakAgain();
        deeds.observe(OWNER, held, "gift 2");
        deeds.observe(OWNER, held, "derefter 2");
        await().atMost(SOON).until(() -> operator.items(LETTERS).size() == 2);
        String first = LETTERS + "/" + operator.items(LETTERS).getFirst().path("id");
        for (String bad : List.of("{}", "{\"reason\": \" \"}", "{\"reason\": 1}", "{\"reason\": \"r\", \"more\": 1}")) {
            operator.post(first + "/eviction", bad).expect(400);
        }
        operator.post(first + "/eviction", "{\"reason\": \"Håndteret i hånden\"}")
                .expect(204);
        operator.post(first + "/eviction", "{\"reason\": \"Igen\"}").expect(404);

        assertThat(poison.handled()).doesNotContain("derefter 2");
        operator.post(LETTERS + "/" + operator.items(LETTERS).getFirst().path("id") + "/retry", "")
                .expect(200);
        assertThat(poison.handled()).endsWith("derefter 2").doesNotContain("gift 2");
        assertThat(operator.items(LETTERS)).isEmpty();
        assertThat(reasons(schema)).containsExactly("joint-municipal: Håndteret i hånden");
        Stream.of("/retry", "/eviction")
                .forEach(
                        deed -> operator.post("/api/v1/processors/no-such/dead-letters/1" + deed, "{\"reason\": \"r\"}")
                                .expect(404));
    }

    private List<String> reasons(String schema) {
        return JdbcClient.create(world.database().asOwner())
                .sql("select organisation || ': ' || reason from %s.evicted_letter".formatted(schema))
                .query((row, _) -> row.getString(1))
                .list();
    }
}
