package dk.vaern.it.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.vaern.it.world.Answer;
import dk.vaern.it.world.World;
import dk.vaern.it.world.World.Service;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What strangers choose freely: it cannot forge a line, has no end, or say where it comes from. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditForgeryTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String AARHUS = "municipality-0751";

    private final World world = World.begin();
    private final Service incidents = world.incidentService(Map.of("server.forward-headers-strategy", "native"));
    private final Trail trail = new Trail(world);

    @AfterAll
    void end() {
        world.close();
    }

    @Test
    void cannot_forge_a_line() throws Exception {
        String trace = Trail.freshTrace();
        raw("GET /api/v1/incidents/nothing%0aCEF:0%7cforged HTTP/1.1", trace, "=cmd|' /C calc'!A1\tx");

        await().atMost(SOON).until(() -> trail.of(trace).size() == 1);
        Trail.Entry entry = trail.of(trace).getFirst();
        assertThat(entry.agent()).isEqualTo("?cmd?' /C calc'!A1?x");
        assertThat(entry.toString()).doesNotContain("\u001b", "\n", "|", "=cmd");
    }

    @Test
    void is_of_bounded_length() throws Exception {
        String trace = Trail.freshTrace();
        raw("GET /" + "x".repeat(5_000) + " HTTP/1.1", trace, "a".repeat(5_000));

        await().atMost(SOON).until(() -> trail.of(trace).size() == 1);
        assertThat(trail.of(trace).getFirst().agent()).hasSize(200);
        assertThat(trail.of(trace).getFirst().path()).hasSize(200);
        assertThat(trail.of(trace).getFirst().operation()).isEqualTo("unknown");
    }

    @Test
    void is_believed_of_a_trusted_proxy_only() {
        String trace = Trail.freshTrace();
        Answer answer = Trail.send(
                incidents.as(AARHUS + ".responder"),
                trace,
                "GET",
                "/api/v1/overview",
                "",
                Map.of("X-Forwarded-For", "198.51.100.1, 203.0.113.7"));
        answer.expect(200);
        assertThat(trail.of(trace).getFirst().address()).isEqualTo("203.0.113.7");
    }

    private void raw(String line, String trace, String agent) throws Exception {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), incidents.address().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write((line + "\r\nHost: localhost\r\nConnection: close\r\ntraceparent: 00-" + trace
                            + "-00f067aa0ba902b7-01\r\nUser-Agent: " + agent + "\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            assertThat(socket.getInputStream().readAllBytes()).isNotEmpty();
        }
    }
}
