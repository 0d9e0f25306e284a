package dk.vaern.it.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.vaern.it.world.Api;
import dk.vaern.it.world.Deeds;
import dk.vaern.it.world.World;
import dk.vaern.it.world.World.Service;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How far behind each projection is can be read by whoever runs the services, and by nobody else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LagTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final World world = World.begin();
    private final Service incidents = world.incidentService(Map.of());
    private final Service notifications = world.notificationService(Map.of());

    @AfterAll
    void end() {
        world.close();
    }

    @Test
    void it_grows_while_a_projection_is_held_up_and_goes_when_it_is_let_go() throws SQLException {
        Deeds deeds = new Deeds(incidents);
        deeds.register("municipality-0751");
        await().atMost(SOON).until(() -> lag(incidents, "incident-board") == 0);
        try (Connection connection = world.database().asOwner().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table incident.incident_board in access exclusive mode");

            deeds.report("municipality-0751", "AMBER");
            deeds.report("municipality-0751", "AMBER");

            await().atMost(SOON).until(() -> lag(incidents, "incident-board") >= 2);
            await().atMost(SOON).until(() -> metered(incidents, "vaern_processor_lag_events", "incident-board") >= 2);
            assertThat(lag(incidents, "organisation-directory")).isZero();
            connection.rollback();
        }
        await().atMost(SOON).until(() -> lag(incidents, "incident-board") == 0);
        await().atMost(SOON).until(() -> metered(incidents, "vaern_processor_lag_events", "incident-board") == 0);
    }

    @Test
    void notification_service_tells_its_own() {
        await().atMost(SOON).until(() -> lag(notifications, "notification-board") == 0);
        assertThat(metered(notifications, "vaern_processor_lag_seconds", "notification-board"))
                .isGreaterThanOrEqualTo(0);
        assertThat(metered(notifications, "vaern_processor_stopped", "queue-deliveries"))
                .isZero();
    }

    @Test
    void strangers_learn_only_that_a_service_is_up() {
        for (Service service : new Service[] {incidents, notifications}) {
            assertThat(service.anonymous().get("/actuator/health").text()).doesNotContain("board", "lag");
            service.anonymous().get("/actuator/prometheus").expect(401);
            service.as("municipality-0751.administrator")
                    .get("/actuator/prometheus")
                    .expect(403);
        }
    }

    private static Api operator(Service service) {
        return service.as("joint-municipal.administrator");
    }

    private static long lag(Service service, String processor) {
        var detail = operator(service)
                .get("/actuator/health")
                .json()
                .path("components")
                .path("processors")
                .path("details")
                .path(processor);
        assertThat(detail.path("lag").isNumber()).as(processor).isTrue();
        return detail.path("lag").longValue();
    }

    private static double metered(Service service, String meter, String processor) {
        return operator(service)
                .get("/actuator/prometheus")
                .expect(200)
                .text()
                .lines()
                .filter(line -> line.startsWith(meter + "{") && line.contains("\"" + processor + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }
}
