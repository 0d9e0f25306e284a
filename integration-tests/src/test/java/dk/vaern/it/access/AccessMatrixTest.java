package dk.vaern.it.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.vaern.domain.kernel.Role;
import dk.vaern.it.world.Answer;
import dk.vaern.it.world.Api;
import dk.vaern.it.world.Deeds;
import dk.vaern.it.world.World;
import dk.vaern.it.world.World.Service;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the running services against {@code access-matrix.txt}: an endpoint without a row fails, and so does a row too many. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {

    private static final String INCIDENTS = "incident-service";
    private static final String NOTIFICATIONS = "notification-service";
    private static final String NEVER_EXISTED = "01980000-0000-7000-8000-000000000000";

    private final World world = World.begin();
    private final Map<String, Service> services =
            Map.of(INCIDENTS, world.incidentService(Map.of()), NOTIFICATIONS, world.notificationService(Map.of()));
    private final Deeds deeds = new Deeds(service(INCIDENTS));

    @AfterAll
    void end() {
        world.close();
    }

    private Service service(String name) {
        return Objects.requireNonNull(services.get(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {INCIDENTS, NOTIFICATIONS})
    void every_endpoint_has_its_row_and_every_row_its_endpoint(String name) {
        assertThat(AccessMatrix.of(service(name))).isNotEmpty().isEqualTo(AccessMatrix.written(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {INCIDENTS, NOTIFICATIONS})
    void without_a_token_nothing_is_answered_but_401(String name) {
        for (String endpoint : AccessMatrix.written(name).keySet()) {
            Answer answer = call(service(name).anonymous(), endpoint);
            assertThat(answer.status()).as(endpoint).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).as(endpoint).startsWith("Bearer");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {INCIDENTS, NOTIFICATIONS})
    void a_role_without_permission_gets_403_and_one_with_it_never(String name) {
        List<String> wrong = new ArrayList<>();
        AccessMatrix.written(name).forEach((endpoint, allowed) -> {
            for (Role role : Role.values()) {
                int status = call(service(name).as("national-centre." + role.claim()), endpoint)
                        .status();
                boolean refused = status == 403;
                if (refused == allowed.contains(role) && !isOrganisationsBusiness(endpoint, status)) {
                    wrong.add(endpoint + " as " + role + ": " + status);
                }
                if (status >= 500) {
                    wrong.add(endpoint + " as " + role + ": " + status);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** An administrator of one organisation is let in by role and may still be told that this one is not theirs. */
    private static boolean isOrganisationsBusiness(String endpoint, int status) {
        return status == 403 && endpoint.contains("/organisations");
    }

    @ParameterizedTest
    @ValueSource(strings = {INCIDENTS, NOTIFICATIONS})
    void only_who_runs_the_services_sees_to_their_processors(String name) {
        for (String endpoint : AccessMatrix.written(name).keySet()) {
            if (endpoint.contains("/processors")) {
                Answer answer = call(service(name).as("municipality-0751.administrator"), withLetter(endpoint));
                assertThat(answer.status()).as(endpoint).isEqualTo(403);
            }
        }
    }

    private static String withLetter(String endpoint) {
        return endpoint.replace("{id}", "1");
    }

    @Test
    void anothers_incident_answers_as_if_it_had_never_been() {
        requireHidden(INCIDENTS, "/incidents/{id}", deeds.report("municipality-0751", "AMBER"));
    }

    @Test
    void anothers_notification_answers_as_if_it_had_never_been() {
        deeds.register("municipality-0101");
        deeds.invite("municipality-0751", deeds.report("municipality-0751", "AMBER"), "municipality-0101");
        Api told = service(NOTIFICATIONS).as("municipality-0101.responder");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> told.items("/api/v1/notifications").size() == 1);

        requireHidden(
                NOTIFICATIONS,
                "/notifications/{id}",
                told.items("/api/v1/notifications").getFirst().path("id").stringValue());
    }

    /** To a stranger, and byte for byte, but for the clock. */
    private void requireHidden(String name, String path, String theirs) {
        Api stranger = service(name).as("municipality-0461.responder");
        List<String> endpoints = AccessMatrix.written(name).keySet().stream()
                .filter(endpoint -> endpoint.contains(path))
                .toList();
        assertThat(endpoints).isNotEmpty();
        for (String endpoint : endpoints) {
            Answer others = call(stranger, endpoint.replace("{id}", theirs));
            Answer none = call(stranger, endpoint.replace("{id}", NEVER_EXISTED));
            assertThat(others.text()).as(endpoint).isEqualTo(none.text());
            assertThat(others.status()).as(endpoint).isEqualTo(none.status());
            assertThat(headers(others)).as(endpoint).isEqualTo(headers(none));
        }
    }

    private static Map<String, List<String>> headers(Answer answer) {
        var headers = new TreeMap<>(answer.response().headers().map());
        headers.remove("date");
        return headers;
    }

    /** With an empty object where a body is wanted: permission is decided before a body is looked at. */
    private static Answer call(Api who, String endpoint) {
        String[] parts = endpoint.split(" ", 2);
        String path = parts[1].replace("{organisation}", "municipality-0101")
                .replace("{supplier}", "supplier-demo")
                .replace("{name}", "no-such-thing")
                .replace("/organisations/{id}", "/organisations/municipality-0101")
                .replaceAll("\\{[a-zA-Z]+}", NEVER_EXISTED);
        if (path.endsWith("/stream")) {
            // Let in or not, it ends at once.
            return who.send(parts[0], path, null, Map.of("Last-Event-ID", "not-a-position"));
        }
        boolean hasBody = parts[0].equals("POST") || parts[0].equals("PUT");
        String type = path.endsWith("/imports") ? "application/csaf+json" : "application/json";
        String body = path.endsWith("/eviction") ? "{\"reason\": \"r\"}" : "{}";
        return who.send(
                parts[0],
                path,
                hasBody ? body.getBytes(StandardCharsets.UTF_8) : null,
                hasBody ? Map.of("Content-Type", type) : Map.of());
    }
}
