package dk.vaern.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.kernel.Role;
import dk.vaern.it.world.Answer;
import dk.vaern.it.world.Api;
import dk.vaern.it.world.World;
import dk.vaern.it.world.World.Service;
import dk.vaern.web.security.Allowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Holds the running service against {@code access-matrix.txt}: an endpoint without a row fails, and so does a row too many. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {

    private static final String NEVER_EXISTED = "01980000-0000-7000-8000-000000000000";

    private final World world = World.begin();
    private final Service service = world.incidentService(Map.of());

    @AfterAll
    void end() {
        world.close();
    }

    @Test
    void every_endpoint_has_its_row_and_every_row_its_endpoint() {
        assertThat(actual()).isEqualTo(written());
    }

    @Test
    void without_a_token_nothing_is_answered_but_401() {
        for (String endpoint : written().keySet()) {
            Answer answer = call(service.anonymous(), endpoint);
            assertThat(answer.status()).as(endpoint).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).as(endpoint).startsWith("Bearer");
        }
    }

    @Test
    void a_role_without_permission_gets_403_and_one_with_it_never() {
        List<String> wrong = new ArrayList<>();
        written().forEach((endpoint, allowed) -> {
            for (Role role : Role.values()) {
                int status = call(service.as("national-centre." + role.claim()), endpoint)
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

    @Test
    void what_is_anothers_answers_as_if_it_had_never_been() {
        String theirs = service.as("municipality-0751.responder")
                .post("/api/v1/incidents", """
                {"title": "Kanariefugl", "description": "Kanariefugl", "severity": "LOW", "tlp": "AMBER"}
                """)
                .expect(201)
                .id();
        Api stranger = service.as("municipality-0461.responder");

        for (String endpoint : written().keySet()) {
            if (endpoint.contains("/incidents/{id}")) {
                Answer others = call(stranger, endpoint.replace("{id}", theirs));
                Answer none = call(stranger, endpoint.replace("{id}", NEVER_EXISTED));
                assertThat(others.text()).as(endpoint).isEqualTo(none.text());
                assertThat(others.status()).as(endpoint).isEqualTo(none.status());
                assertThat(headers(others)).as(endpoint).isEqualTo(headers(none));
            }
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
        return who.send(
                parts[0],
                path,
                hasBody ? "{}".getBytes(StandardCharsets.UTF_8) : null,
                hasBody ? Map.of("Content-Type", type) : Map.of());
    }

    private Map<String, Set<Role>> actual() {
        Map<String, Set<Role>> rows = new TreeMap<>();
        service.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> rows.put(
                                        verb + " " + path,
                                        roles(Objects.requireNonNull(method.getMethodAnnotation(Allowed.class)))))));
        return rows;
    }

    private static Set<Role> roles(Allowed allowed) {
        return allowed.anyRole() ? EnumSet.allOf(Role.class) : EnumSet.copyOf(Arrays.asList(allowed.value()));
    }

    /** Lines {@code METHOD path: role role …}. */
    private static Map<String, Set<Role>> written() {
        return lines().stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(": "))
                .collect(Collectors.toMap(
                        row -> row[0],
                        row -> Arrays.stream(row[1].split(" "))
                                .map(claim -> Role.ofClaim(claim).orElseThrow())
                                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))),
                        (one, _) -> one,
                        TreeMap::new));
    }

    private static List<String> lines() {
        try (var in = Objects.requireNonNull(AccessMatrixTest.class.getResourceAsStream("/access-matrix.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
