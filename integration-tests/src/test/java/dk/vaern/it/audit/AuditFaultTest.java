package dk.vaern.it.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.vaern.it.world.Answer;
import dk.vaern.it.world.Api;
import dk.vaern.it.world.Deeds;
import dk.vaern.it.world.World;
import dk.vaern.it.world.World.Service;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** When the log cannot be written, nothing of an incident is shown; what was done meanwhile is in the log afterwards. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditFaultTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String AARHUS = "municipality-0751";

    private final World world = World.begin();
    private final Service service = world.incidentService(Map.of("vaern.audit.patience", "1s"));
    private final Deeds deeds = new Deeds(service);
    private final Api aarhus = service.as(AARHUS + ".coordinator");
    private final Trail trail = new Trail(world);

    @AfterAll
    void end() {
        world.close();
    }

    @Test
    void with_its_table_locked_reads_are_withheld_and_writes_go_on() throws SQLException {
        String incident = deeds.report(AARHUS, "AMBER");
        String read = Trail.freshTrace();
        String written = Trail.freshTrace();
        try (Connection owner = world.database().asOwner().getConnection();
                Statement lock = owner.createStatement()) {
            owner.setAutoCommit(false);
            lock.execute("lock table audit.entry in access exclusive mode");
            requireWithheld(incident, read);
            assertThat(service.as("municipality-0461.responder")
                            .get("/api/v1/incidents/" + incident)
                            .status())
                    .as("a refusal is withheld as well")
                    .isEqualTo(503);
            service.anonymous().get("/api/v1/incidents/" + incident).expect(401);
            Trail.send(aarhus, written, "POST", observations(incident), "{\"text\": \"Skrevet imens\"}")
                    .expect(200);
            owner.rollback();
        }
        requireBackAgain(incident);
        await().atMost(SOON).until(() -> trail.of(written).size() == 1);
        await().atMost(SOON).until(() -> trail.of(read).size() == 1);
        // What was on its way to the table says what would have been answered.
        assertThat(trail.of(read).getFirst().status()).isIn(200, 503);
    }

    @Test
    void without_the_right_to_add_to_it_reads_are_withheld_and_its_health_says_so() throws SQLException {
        String incident = deeds.report(AARHUS, "AMBER");
        String read = Trail.freshTrace();
        asOwner("revoke insert on audit.entry from vaern_service");
        try {
            requireWithheld(incident, read);
            for (String path : List.of("/api/v1/incidents", "/api/v1/overview", "/api/v1/stream")) {
                assertThat(aarhus.get(path).status()).as(path).isEqualTo(503);
            }
            assertThat(health()).contains("\"audit\"").contains("entries cannot be stored");
            assertThat(service.as("joint-municipal.administrator")
                            .get("/actuator/prometheus")
                            .text())
                    .contains("vaern_audit_failing 1.0");
        } finally {
            asOwner("grant insert on audit.entry to vaern_service");
        }
        requireBackAgain(incident);
        await().atMost(SOON).until(() -> trail.of(read).size() == 1);
    }

    @Test
    void without_a_months_table_nothing_is_lost() throws SQLException {
        String month = "audit.entry_"
                + java.time.format.DateTimeFormatter.ofPattern("yyyy_MM")
                        .format(java.time.ZonedDateTime.now(java.time.ZoneOffset.UTC));
        String incident = deeds.report(AARHUS, "AMBER");
        asOwner("alter table audit.entry detach partition " + month);
        try {
            String trace = Trail.freshTrace();
            Trail.send(aarhus, trace, "GET", "/api/v1/incidents/" + incident, "")
                    .expect(200);
            assertThat(trail.of(trace)).hasSize(1);
        } finally {
            asOwner("drop table " + month);
            asOwner("select audit.keep_months()");
        }
    }

    private void requireWithheld(String incident, String trace) {
        long begun = System.nanoTime();
        Answer answer = Trail.send(aarhus, trace, "GET", "/api/v1/incidents/" + incident, "")
                .expect(503);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        assertThat(answer.header("Retry-After")).matches("[1-9][0-9]*");
        assertThat(answer.header("ETag")).isEmpty();
        assertThat(answer.json().path("code").stringValue()).isEqualTo("unavailable");
        assertThat(answer.text()).doesNotContain("Kanariefugl").doesNotContain(incident);
    }

    private void requireBackAgain(String incident) {
        await().atMost(SOON)
                .until(() -> aarhus.get("/api/v1/incidents/" + incident).status() == 200);
    }

    private String health() {
        return service.as("joint-municipal.administrator")
                .get("/actuator/health")
                .text();
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection owner = world.database().asOwner().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String observations(String incident) {
        return "/api/v1/incidents/" + incident + "/observations";
    }
}
