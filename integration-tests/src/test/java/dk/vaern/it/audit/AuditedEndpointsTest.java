package dk.vaern.it.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.vaern.domain.kernel.Role;
import dk.vaern.it.world.Api;
import dk.vaern.it.world.World;
import dk.vaern.it.world.World.Service;
import dk.vaern.web.security.Allowed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint that there is, by the services' own list: one that leaves no entry fails. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditedEndpointsTest {

    private static final String NEVER_EXISTED = "01980000-0000-7000-8000-000000000000";

    private final World world = World.begin();
    private final List<Service> services =
            List.of(world.incidentService(Map.of()), world.notificationService(Map.of()));
    private final Trail trail = new Trail(world);

    private record Endpoint(Service service, String method, String template, HandlerMethod handler) {

        Allowed allowed() {
            return Objects.requireNonNull(handler.getMethodAnnotation(Allowed.class));
        }

        Role role() {
            return allowed().anyRole() || allowed().open()
                    ? Role.RESPONDER
                    : allowed().value()[0];
        }

        Optional<Role> forbiddenRole() {
            return Arrays.stream(Role.values())
                    .filter(role -> !allowed().anyRole()
                            && !allowed().open()
                            && !Arrays.asList(allowed().value()).contains(role))
                    .findFirst();
        }

        int send(Api who, String trace) {
            String path = template.replace("{organisation}", "municipality-0101")
                    .replace("{supplier}", "supplier-demo")
                    .replace("{name}", "no-such-thing")
                    .replace("/organisations/{id}", "/organisations/municipality-0101")
                    .replaceAll("\\{[a-zA-Z]+}", NEVER_EXISTED);
            boolean hasBody = method.equals("POST") || method.equals("PUT");
            Map<String, String> headers = new HashMap<>(Trail.traced(trace));
            if (path.endsWith("/stream")) {
                headers.put("Last-Event-ID", "not-a-position");
            }
            if (path.endsWith("/callbacks/mail")) {
                headers.put("Content-Type", "message/rfc822");
            }
            if (path.endsWith("/imports")) {
                headers.put("Content-Type", "application/csaf+json");
            }
            return who.send(method, path, hasBody ? "{}".getBytes(StandardCharsets.UTF_8) : null, headers)
                    .status();
        }
    }

    @AfterAll
    void end() {
        world.close();
    }

    private List<Endpoint> endpoints() {
        List<Endpoint> all = new ArrayList<>();
        for (Service service : services) {
            service.context()
                    .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                    .getHandlerMethods()
                    .forEach((mapping, handler) -> mapping.getPatternValues().stream()
                            .filter(path -> path.startsWith("/api/"))
                            .forEach(path -> mapping.getMethodsCondition()
                                    .getMethods()
                                    .forEach(method -> all.add(new Endpoint(service, method.name(), path, handler)))));
        }
        assertThat(all).hasSizeGreaterThan(60);
        return all;
    }

    @Test
    void each_leaves_an_entry_before_it_answers_whatever_it_answers() {
        for (Endpoint endpoint : endpoints()) {
            String trace = Trail.freshTrace();
            String who = "national-centre." + endpoint.role().claim();
            int answered = endpoint.send(endpoint.service().as(who), trace);

            if (endpoint.allowed().open()
                    || (answered == 200 && !endpoint.method().equals("GET"))) {
                // A write is in the record when it is answered, and its entry may follow (decision 0060); so may
                // that of who is refused at the door.
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> !trail.of(trace).isEmpty());
            }
            assertThat(requireEntry(endpoint, trace, who).status()).isEqualTo(answered);
        }
    }

    @Test
    void each_leaves_an_entry_when_the_role_is_refused() {
        for (Endpoint endpoint : endpoints()) {
            endpoint.forbiddenRole().ifPresent(role -> {
                String trace = Trail.freshTrace();
                assertThat(endpoint.send(endpoint.service().as("municipality-0751." + role.claim()), trace))
                        .isEqualTo(403);

                Trail.Entry entry = requireEntry(endpoint, trace, "municipality-0751." + role.claim());
                assertThat(entry.status()).as(endpoint.template()).isEqualTo(403);
                assertThat(entry.code()).isEqualTo("forbidden");
                assertThat(entry.roles()).containsExactly(role.claim());
            });
        }
    }

    @Test
    void each_leaves_an_entry_when_nobody_is_let_in() {
        for (Endpoint endpoint : endpoints()) {
            String trace = Trail.freshTrace();
            endpoint.send(endpoint.service().anonymous(), trace);

            await().atMost(Duration.ofSeconds(20)).until(() -> !trail.of(trace).isEmpty());
            Trail.Entry entry = requireEntry(endpoint, trace, "null");
            assertThat(entry.status()).isEqualTo(401);
            assertThat(entry.code()).isEqualTo(endpoint.allowed().open() ? "signature-refused" : "unauthenticated");
        }
    }

    private Trail.Entry requireEntry(Endpoint endpoint, String trace, String subject) {
        List<Trail.Entry> entries = trail.of(trace);
        assertThat(entries).as("%s %s", endpoint.method(), endpoint.template()).hasSize(1);
        Trail.Entry entry = entries.getFirst();
        assertThat(entry.operation()).isEqualTo(endpoint.handler().getMethod().getName());
        assertThat(entry.method()).isEqualTo(endpoint.method());
        assertThat(entry.path()).isEqualTo(endpoint.template());
        assertThat(entry.subject()).isEqualTo(subject);
        assertThat(entry.address()).isNotBlank();
        if (endpoint.template().contains("{id}") && !endpoint.template().contains("/organisations/")) {
            assertThat(entry.resources()).anyMatch(resource -> resource.endsWith("/" + NEVER_EXISTED));
        }
        return entry;
    }
}
